/** What people did here and what came of it, to be kept and done again. */
export function TranscriptLink() {
	return (
		<details class="tool" name="tool">
			<summary>Keep what was done as a test</summary>
			<p>
				Everything that people have done here, with what came of it. Replayed against a changed bot, it names each
				difference.
			</p>
			<p>
				<a class="small-button" href="/sandbox/transcript" download="transcript.json">
					Save transcript
				</a>
			</p>
			<p>
				In a test: <code>await replayTranscript(sandbox, parseTranscript(text))</code>
			</p>
		</details>
	);
}
