import { useState } from "preact/hooks";
import type { FaultView } from "../../view/views.ts";
import { armFault } from "../connection.ts";

/** Lets something go wrong, as it does at Discord. */
export function FaultButtons({ faults }: { readonly faults: readonly FaultView[] }) {
	const [said, say] = useState("");
	const arm = async ({ id, label, description }: FaultView) => {
		const isArmed = await armFault(id);
		say(isArmed ? `✓ ${label}. ${description}` : `${label}: not put in. The local Discord isn't running.`);
	};
	return (
		<details class="tool" name="tool">
			<summary>Let something go wrong</summary>
			<ul class="faults">
				{faults.map((fault) => (
					<li key={fault.id}>
						<button type="button" class="fault" onClick={() => arm(fault)}>
							<span class="fault-label">{fault.label}</span>
							<span class="fault-description">{fault.description}</span>
						</button>
					</li>
				))}
			</ul>
			<p class="fault-said" role="status">
				{said}
			</p>
		</details>
	);
}
