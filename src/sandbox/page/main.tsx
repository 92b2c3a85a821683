/** Starts the page. */
import { render } from "preact";
import { Page } from "./page.tsx";

const root = document.getElementById("page");
if (root) render(<Page />, root);
