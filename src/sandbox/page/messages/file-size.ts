const units = ["bytes", "KB", "MB", "GB"] as const;

/** `1.18 KB`, in steps of 1024 as Discord counts; empty where the size isn't known. */
export function sizeText(bytes: number | undefined): string {
	if (bytes === undefined) return "";
	const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
	return `${Number((bytes / 1024 ** step).toFixed(2))} ${units[step]}`;
}
