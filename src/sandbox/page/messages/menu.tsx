import type { ComponentType, RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ChevronRightIcon } from "../icons.tsx";
import { itemsOf, targetOf } from "./menu-keys.ts";
import { beside } from "./placement.ts";
import { boxOf, type Placing, usePopup } from "./popup.ts";

export interface MenuItem {
	readonly label: string;
	readonly Icon?: ComponentType;
	/** What it does, or the items that it opens. */
	readonly does: (() => void) | readonly MenuItem[];
}

interface MenuProps {
	readonly label: string;
	readonly items: readonly MenuItem[];
	readonly placing: Placing;
	/** Told when all of it is over; an item does what it does after that. */
	readonly onClose: () => void;
	/** Of a menu that opened from another one: that one, and the way back to it. */
	readonly parent?: { readonly menu: RefObject<HTMLElement | null>; readonly onBack: () => void };
	/** One that opens because the pointer passes leaves the focus where it is. */
	readonly takesFocus?: boolean;
}

/** The item whose menu is open. */
interface OpenItem {
	readonly label: string;
	readonly takesFocus: boolean;
}

/** A menu that takes the focus. Arrows move, → and Enter open what an item holds, ← and Escape lead back. */
export function Menu({ label, items, placing, onClose, parent, takesFocus = true }: MenuProps) {
	const menu = useRef<HTMLDivElement>(null);
	const [openItem, open] = useState<OpenItem>();

	usePopup(menu, parent?.menu, placing, onClose);
	useLayoutEffect(() => {
		if (takesFocus) itemsOf(menu.current)[0]?.focus();
	}, [takesFocus]);

	const leave = parent?.onBack ?? onClose;
	const press = (event: KeyboardEvent) => {
		const target = targetOf(event.key, itemsOf(menu.current));
		if (event.key === "Tab") onClose();
		else if (event.key === "Escape" || (event.key === "ArrowLeft" && parent)) leave();
		else if (target) target.focus();
		else if (event.key !== "ArrowRight") return event.stopPropagation();
		event.preventDefault();
		event.stopPropagation();
	};

	return (
		<div
			ref={menu}
			class="menu"
			role="menu"
			tabIndex={-1}
			aria-label={label}
			popover="manual"
			aria-live="off"
			onKeyDown={press}
		>
			{items.map((item) => (
				<MenuEntry
					key={item.label}
					item={item}
					menu={menu}
					openItem={item.label === openItem?.label ? openItem : undefined}
					onOpen={open}
					onClose={onClose}
				/>
			))}
		</div>
	);
}

interface MenuEntryProps {
	readonly item: MenuItem;
	/** The menu that it stands in. */
	readonly menu: RefObject<HTMLElement | null>;
	/** Itself, if the menu that it holds is open. */
	readonly openItem: OpenItem | undefined;
	/** Told whose menu shall be open, if any. */
	readonly onOpen: (item: OpenItem | undefined) => void;
	readonly onClose: () => void;
}

function MenuEntry({ item, menu, openItem, onOpen, onClose }: MenuEntryProps) {
	const button = useRef<HTMLButtonElement>(null);
	const { label, Icon, does } = item;
	const holdsMenu = typeof does !== "function";

	const choose = () => {
		if (holdsMenu) return onOpen({ label, takesFocus: true });
		onClose();
		does();
	};
	const back = () => {
		onOpen(undefined);
		button.current?.focus();
	};

	const pass = () => {
		button.current?.focus();
		onOpen(holdsMenu ? { label, takesFocus: false } : undefined);
	};

	return (
		<div class="menu-entry" role="none" onPointerEnter={pass}>
			<button
				ref={button}
				type="button"
				class="menu-item"
				role="menuitem"
				tabIndex={-1}
				aria-haspopup={holdsMenu ? "menu" : undefined}
				aria-expanded={holdsMenu ? openItem !== undefined : undefined}
				onClick={choose}
				onKeyDown={({ key }) => key === "ArrowRight" && holdsMenu && choose()}
			>
				<span class="menu-label">{label}</span>
				{holdsMenu ? <ChevronRightIcon /> : Icon && <Icon />}
			</button>
			{holdsMenu && openItem && (
				<Menu
					label={label}
					items={does}
					placing={(size, window) => beside(boxOf(button.current ?? document.body), size, window)}
					onClose={onClose}
					parent={{ menu, onBack: back }}
					takesFocus={openItem.takesFocus}
				/>
			)}
		</div>
	);
}
