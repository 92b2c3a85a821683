import { useLayoutEffect, useState } from "preact/hooks";
import { rememberedTheme, wear } from "../theme.ts";
import { MoonIcon, SunIcon } from "./place-icons.tsx";

export function ThemeSwitch() {
	const [theme, choose] = useState(rememberedTheme);
	useLayoutEffect(() => wear(theme), [theme]);

	const other = theme === "dark" ? "light" : "dark";
	const label = `Use the ${other} theme`;
	return (
		<button type="button" class="icon-button" aria-label={label} title={label} onClick={() => choose(other)}>
			{theme === "dark" ? <SunIcon /> : <MoonIcon />}
		</button>
	);
}
