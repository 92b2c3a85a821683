import { readFileSync } from "node:fs";
import { parse } from "dotenv";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";

const token = "MTAwMDAwMDAwMDAwMDAwMDAw.Gabcde.canary-canary-canary-canary";

test("needs nothing", () => {
	expect(readConfig({})).toEqual({
		DISCORD_API: "https://discord.com/api",
		KNOWLEDGE_DIR: "knowledge",
		STATE_DIR: "state",
		MODERATOR_ROLES: [],
		MODERATOR_GUILDS: [],
		SANDBOX_PORT: 4747,
		LOG_LEVEL: "info",
	});
});

test("takes an empty setting for a missing one", () => {
	expect(readConfig({ DISCORD_TOKEN: " ", DISCORD_GUILD: "", LOG_LEVEL: "" })).toEqual(readConfig({}));
});

test("takes what is well formed", () => {
	const settings = {
		DISCORD_TOKEN: token,
		DISCORD_API: "http://127.0.0.1:4000/api/",
		DISCORD_GUILD: "100000000000000001",
		KNOWLEDGE_DIR: "elsewhere",
		STATE_DIR: "kept",
		MODERATOR_ROLES: "100000000000000002, 100000000000000003,",
		MODERATOR_GUILDS: "100000000000000001",
		GAP_DAYS: "30",
		SANDBOX_PORT: " 0 ",
		LOG_LEVEL: "debug",
	};

	expect(readConfig(settings)).toEqual({
		...settings,
		MODERATOR_ROLES: ["100000000000000002", "100000000000000003"],
		MODERATOR_GUILDS: ["100000000000000001"],
		GAP_DAYS: 30,
		DISCORD_API: "http://127.0.0.1:4000/api",
		SANDBOX_PORT: 0,
	});
});

describe("a malformed setting", () => {
	test.each([
		["DISCORD_TOKEN", "canary"],
		["DISCORD_TOKEN", `Bot ${token}`],
		["DISCORD_API", "discord"],
		["DISCORD_API", "http://discord.example/api"],
		["DISCORD_API", "http://127.0.0.1.example/api"],
		["DISCORD_API", "ftp://127.0.0.1/api"],
		["DISCORD_GUILD", "my server"],
		["MODERATOR_ROLES", "Moderator"],
		["MODERATOR_ROLES", "100000000000000002, @mods"],
		["MODERATOR_GUILDS", "100000000000000002 100000000000000003"],
		["GAP_DAYS", "a month"],
		["GAP_DAYS", "0"],
		["SANDBOX_PORT", "http"],
		["SANDBOX_PORT", "-1"],
		["SANDBOX_PORT", "1e3"],
		["SANDBOX_PORT", "65536"],
		["LOG_LEVEL", "loud"],
	])("is one line that names %s and not its value", (name, value) => {
		const error = errorFor({ [name]: value });

		expect(error.message).toMatch(new RegExp(`^${name} is [^\n]+\\.$`));
		expect(error.message).not.toContain(value);
	});

	test("does not hide another one", () => {
		expect(errorFor({ DISCORD_TOKEN: "x", LOG_LEVEL: "loud" }).message.split("\n")).toHaveLength(2);
	});
});

test("every setting is explained in .env.example", () => {
	const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");

	expect(Object.keys(parse(example)).sort()).toEqual(
		Object.keys({ ...readConfig({}), DISCORD_GUILD: "", DISCORD_TOKEN: "", GAP_DAYS: "" }).sort(),
	);
	expect(readConfig(parse(example))).toEqual(readConfig({}));
});

function errorFor(environment: Readonly<Record<string, string>>): Error {
	try {
		readConfig(environment);
	} catch (error) {
		if (error instanceof ConfigError) return error;
	}
	throw new Error("The settings were taken.");
}
