import { notFound } from "../api-error.ts";
import { attachmentHeaders, servedType } from "../attachment-headers.ts";
import type { Route } from "../route.ts";

/** What was uploaded, given back at the address that its message names. */
export const attachmentRoutes: readonly Route[] = [
	{
		method: "GET",
		path: "/attachments/:channel/:attachment/:filename",
		access: "path",
		handle: ({ param }, { files }) => {
			const name = encodeURIComponent(param("filename"));
			const file = files.at(`/attachments/${param("channel")}/${param("attachment")}/${name}`);
			if (!file) throw notFound();
			const contentType = servedType(file.contentType);
			return { status: 200, body: file.bytes, contentType, headers: attachmentHeaders(file.filename, contentType) };
		},
	},
];
