/** Small pictures that stand beside words or instead of them; whoever shows one alone gives it a label. */
import type { ComponentChildren } from "preact";

export function Icon({ children }: { readonly children: ComponentChildren }) {
	return (
		<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
			{children}
		</svg>
	);
}

export function Stroke({ d }: { readonly d: string }) {
	return (
		<path d={d} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
	);
}

export const ChevronIcon = () => (
	<Icon>
		<Stroke d="M6 9.5l6 6 6-6" />
	</Icon>
);

export const ChevronRightIcon = () => (
	<Icon>
		<Stroke d="M9.5 6l6 6-6 6" />
	</Icon>
);

export const CheckIcon = () => (
	<Icon>
		<Stroke d="M5 12.5l4.5 4.5L19 7.5" />
	</Icon>
);

export const LinkOutIcon = () => (
	<Icon>
		<Stroke d="M13 5h6v6M19 5l-9 9M17 14v4a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1h4" />
	</Icon>
);

export const EyeIcon = () => (
	<Icon>
		<Stroke d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
		<circle cx="12" cy="12" r="3" fill="currentColor" />
	</Icon>
);

export const FileIcon = () => (
	<Icon>
		<Stroke d="M7 3h7l5 5v12a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v5h5M9.5 13h5M9.5 17h5" />
	</Icon>
);

export const DownloadIcon = () => (
	<Icon>
		<Stroke d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14" />
	</Icon>
);

export const PictureIcon = () => (
	<Icon>
		<Stroke d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4" />
		<circle cx="15.5" cy="9" r="1.5" fill="currentColor" />
	</Icon>
);

export const MoreIcon = () => (
	<Icon>
		<circle cx="5" cy="12" r="2" fill="currentColor" />
		<circle cx="12" cy="12" r="2" fill="currentColor" />
		<circle cx="19" cy="12" r="2" fill="currentColor" />
	</Icon>
);

export const CopyIcon = () => (
	<Icon>
		<Stroke d="M9 9h10v11H9zM5 15V4h10" />
	</Icon>
);

export const CodeIcon = () => (
	<Icon>
		<Stroke d="M8.5 7l-5 5 5 5M15.5 7l5 5-5 5" />
	</Icon>
);

export const ReplyIcon = () => (
	<Icon>
		<Stroke d="M10 6l-6 6 6 6M4 12h9a7 7 0 0 1 7 7" />
	</Icon>
);

export const WarningIcon = () => (
	<Icon>
		<Stroke d="M12 4l9 16H3zM12 10v4.5M12 17.4v.1" />
	</Icon>
);

export const CloseIcon = () => (
	<Icon>
		<Stroke d="M6 6l12 12M18 6L6 18" />
	</Icon>
);

export const HashIcon = () => (
	<Icon>
		<Stroke d="M10 4L8 20M16 4l-2 16M4.5 9h16M3.5 15h16" />
	</Icon>
);

export const ArrowDownIcon = () => (
	<Icon>
		<Stroke d="M12 5v14M6 13l6 6 6-6" />
	</Icon>
);
