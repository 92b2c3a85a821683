import { SelectMenu } from "../messages/select.tsx";
import { CheckboxGroup } from "./checkbox-group.tsx";
import { CheckboxInput } from "./checkbox-input.tsx";
import { FileInput } from "./file-input.tsx";
import { describedBy, type InputProps, pickedIn } from "./input-props.ts";
import { RadioGroup } from "./radio-group.tsx";
import { TextInput } from "./text-input.tsx";

export function FieldInput({ input, ...rest }: InputProps) {
	switch (input.kind) {
		case "text-input":
			return <TextInput input={input} {...rest} />;
		case "select":
			return <SelectInput input={input} {...rest} />;
		case "radio-group":
			return <RadioGroup input={input} {...rest} />;
		case "checkbox-group":
			return <CheckboxGroup input={input} {...rest} />;
		case "checkbox":
			return <CheckboxInput input={input} {...rest} />;
		case "file-upload":
			return <FileInput input={input} {...rest} />;
	}
}

/** What may be left empty can be emptied again, however many are to be picked otherwise. */
function SelectInput({ id, input, label, isRequired, isInvalid, value, onFill }: InputProps<"select">) {
	const isEmpty = pickedIn(value).length === 0;
	return (
		<SelectMenu
			select={isRequired ? input : { ...input, minimum: 0 }}
			onPick={onFill}
			// What can be seen in a button has to be in its name, for those who speak to it.
			label={isEmpty ? `${label}: ${input.placeholder}` : label}
			describedBy={describedBy(id)}
			isInvalid={isInvalid}
		/>
	);
}
