import { parseArgs } from "node:util";
import { describeFault } from "../src/cli/fault.ts";
import { exitCode } from "../src/cli/io.ts";
import { Misuse } from "../src/cli/misuse.ts";

// A mistake of the caller's is told in one line, here and wherever a program of this folder meets it; a fault of the
// program's own with all that helps to find it.
process.on("uncaughtException", (error) => {
	const fault = describeFault(error);
	console.error(fault.exitCode === exitCode.broken ? error : fault.message);
	process.exit(fault.exitCode);
});

/** The options of the call by name, each with what it is where the call doesn't say. */
export function readOptions<Name extends string>(defaults: Readonly<Record<Name, string>>): Record<Name, string> {
	const names = Object.keys(defaults);
	const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
	try {
		return { ...defaults, ...parseArgs({ options }).values };
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		throw new Misuse(`${said}. The options are ${names.map((name) => `--${name}`).join(", ")}.`);
	}
}
