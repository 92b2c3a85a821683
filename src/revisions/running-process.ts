import { readFileSync } from "node:fs";

/** A process, told apart from a later one that got the same pid. */
export interface RunningProcess {
	readonly pid: number;
	/** When it started, in a form that only serves to compare: lower-case letters, digits and points. */
	readonly started: string;
}

/** Who this process is, and whether another still runs. */
export interface Processes {
	readonly self: RunningProcess;
	readonly isAlive: (other: RunningProcess) => boolean;
}

/**
 * The processes of this machine, as the kernel numbers them; in a container, the container's own.
 *
 * Where there is no /proc (macOS, Windows), a start is "0" and a pid counts alone: a lock whose dead holder's pid was
 * given to another process is then waited for in vain, and the error names the file to remove. It is never stolen
 * from the living.
 */
export const hostProcesses: Processes = {
	get self() {
		return { pid: process.pid, started: startOf(process.pid) ?? "0" };
	},
	isAlive: ({ pid, started }) => (hasProc() ? startOf(pid) === started : isSignalled(pid)),
};

const hasProc = (): boolean => startOf(process.pid) !== undefined;

/** @returns `undefined` for a process that is gone, or dead and only waiting to be told of. */
function startOf(pid: number): string | undefined {
	const status = readWhereThere(`/proc/${pid}/stat`);
	const boot = readWhereThere("/proc/sys/kernel/random/boot_id");
	if (status === undefined || boot === undefined) return undefined;

	// A name may hold blanks and brackets: fields count from behind the last one, the third being the state and the
	// 22nd the start in clock ticks since boot; see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
	const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
	const [state = "", start] = [fields[0], fields[19]];
	return start === undefined || "ZX".includes(state) ? undefined : `${boot.slice(0, 8)}.${start}`;
}

function readWhereThere(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return undefined;
	}
}

function isSignalled(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// Not allowed to signal it: it runs, as somebody else's.
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
