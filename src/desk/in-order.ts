/** Has what is asked for happen one after the other, in the order of the calls. */
export type InOrder = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function inOrder(): InOrder {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const turn = last.then(work, work);
		last = turn;
		return turn;
	};
}
