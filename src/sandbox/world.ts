import type { EventStream } from "./event-stream.ts";
import { combinePermissions, everyonePermissions } from "./permissions.ts";
import { Refusal } from "./refusal.ts";
import type { Channel, Guild, Member, Role, User } from "./types.ts";

export interface MemberOptions {
	/** On top of what everyone and the roles may do. */
	readonly permissions?: bigint;
	readonly roles?: readonly Role[];
	readonly nick?: string;
}

/** Who and what there is: users, guilds with their members, roles and channels, DMs, installations. */
export class World {
	readonly bot: User;
	readonly users = new Map<string, User>();
	readonly guilds = new Map<string, Guild>();
	readonly channels = new Map<string, Channel>();
	readonly roles = new Map<string, Role>();
	readonly #members = new Map<string, Member>();
	readonly #userInstalls = new Set<string>();
	readonly #nextId: () => string;
	readonly #events: EventStream;

	constructor(bot: User, nextId: () => string, events: EventStream) {
		this.bot = bot;
		this.#nextId = nextId;
		this.#events = events;
		this.users.set(bot.id, bot);
	}

	createUser(name: string): User {
		return add(this.users, { id: this.#nextId(), name, bot: false });
	}

	/** A guild in which the application is installed, unless said otherwise. */
	createGuild(name: string, { installed = true }: { readonly installed?: boolean } = {}): Guild {
		const guild = add(this.guilds, { id: this.#nextId(), name, installed });
		// The role of everyone has its guild's id: https://discord.com/developers/docs/topics/permissions#role-object
		add(this.roles, { id: guild.id, guildId: guild.id, name: "@everyone", permissions: everyonePermissions });
		if (installed) this.join(this.bot, guild);
		this.#events.emit({ type: "guild", guild });
		return guild;
	}

	createRole(guild: Guild, name: string, permissions = 0n): Role {
		return add(this.roles, { id: this.#nextId(), guildId: guild.id, name, permissions });
	}

	createChannel(guild: Guild, name: string): Channel {
		const channel: Channel = { id: this.#nextId(), kind: "guild", name, guildId: guild.id, recipients: [] };
		this.channels.set(channel.id, channel);
		this.#events.emit({ type: "channel", channel });
		return channel;
	}

	/** The DM of the bot and a user, always the same one. */
	directMessage(user: User): Channel {
		const known = [...this.channels.values()].find(
			({ kind, recipients }) => kind === "bot-dm" && recipients[0]?.id === user.id,
		);
		return known ?? add(this.channels, { id: this.#nextId(), kind: "bot-dm", name: user.name, recipients: [user] });
	}

	/** A DM among users that the bot is not part of. */
	createPrivateChannel(recipients: readonly User[]): Channel {
		const name = recipients.map((user) => user.name).join(", ");
		return add(this.channels, { id: this.#nextId(), kind: "private", name, recipients });
	}

	join(user: User, guild: Guild, { permissions = 0n, roles = [], nick }: MemberOptions = {}): Member {
		const granted = [everyonePermissions, permissions, ...roles.map((role) => role.permissions)];
		const member: Member = {
			user,
			guildId: guild.id,
			roles,
			permissions: combinePermissions(granted),
			...(nick === undefined ? {} : { nick }),
		};
		this.#members.set(`${guild.id}/${user.id}`, member);
		return member;
	}

	leave(user: User, guild: Guild): void {
		this.#members.delete(`${guild.id}/${user.id}`);
	}

	member(userId: string, guildId: string): Member | undefined {
		return this.#members.get(`${guildId}/${userId}`);
	}

	membersOf(guildId: string): readonly Member[] {
		return [...this.#members.values()].filter((member) => member.guildId === guildId);
	}

	/** @see https://discord.com/developers/docs/resources/application#user-install */
	installForUser(user: User): void {
		this.#userInstalls.add(user.id);
	}

	hasInstalled(user: User): boolean {
		return this.#userInstalls.has(user.id);
	}

	get installedGuilds(): readonly Guild[] {
		return [...this.guilds.values()].filter(({ installed }) => installed);
	}

	/** Whether the user and the bot are in one guild. */
	sharesGuild(user: User): boolean {
		return this.installedGuilds.some(({ id }) => this.member(user.id, id) !== undefined);
	}

	/** Whether the user sees what is said in the channel. */
	canSee(user: User, channel: Channel): boolean {
		if (channel.guildId !== undefined) return this.member(user.id, channel.guildId) !== undefined;
		return channel.recipients.some(({ id }) => id === user.id);
	}

	/** @throws {Refusal} for somebody who isn't there. */
	user(id: string): User {
		const user = this.users.get(id);
		if (!user) throw new Refusal(`There is nobody with the id ${id}.`);
		return user;
	}

	/** @throws {Refusal} for a channel that isn't one. */
	channel(id: string): Channel {
		const channel = this.channels.get(id);
		if (!channel) throw new Refusal(`There is no channel ${id}.`);
		return channel;
	}
}

function add<Thing extends { readonly id: string }>(things: Map<string, Thing>, thing: Thing): Thing {
	things.set(thing.id, thing);
	return thing;
}
