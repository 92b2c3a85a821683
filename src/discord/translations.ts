/** What a member reads in another language; English stands in `commands/`. */
export interface Translation {
	readonly de: string;
	readonly fr: string;
	readonly es: string;
	readonly it: string;
}

export interface CommandTranslation {
	readonly name: Translation;
	/** A command of a message's menu has none. */
	readonly description?: Translation;
	/** By the English name of the option, or of the subcommand, which has options in turn. */
	readonly options?: Readonly<Record<string, CommandTranslation>>;
}

const incident = {
	name: { de: "vorfall", fr: "incident", es: "incidente", it: "incidente" },
	description: {
		de: "Um welchen Vorfall es geht.",
		fr: "De quel incident il s’agit.",
		es: "De qué incidente se trata.",
		it: "Di quale incidente si tratta.",
	},
} as const;

const about = {
	name: { de: "thema", fr: "sujet", es: "tema", it: "argomento" },
	description: {
		de: "Nur was diese Person, Organisation, diesen Ort oder dieses Thema betrifft.",
		fr: "Seulement ce qui concerne cette personne, cette organisation, ce lieu ou ce sujet.",
		es: "Solo lo que concierne a esta persona, organización, lugar o tema.",
		it: "Solo ciò che riguarda questa persona, organizzazione, luogo o argomento.",
	},
} as const;

/**
 * Names and descriptions of all commands, by their English names. A name may have 32 characters, a description 100; a
 * test holds them complete.
 *
 * @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming
 */
export const translations: Readonly<Record<string, CommandTranslation>> = {
	ask: {
		name: { de: "fragen", fr: "demander", es: "preguntar", it: "chiedi" },
		description: {
			de: "Frag, was die Dokumente sagen, und lies ihre eigenen Worte.",
			fr: "Demandez ce que disent les documents, dans leurs propres mots.",
			es: "Pregunta qué dicen los documentos y lee sus propias palabras.",
			it: "Chiedi che cosa dicono i documenti, con le loro stesse parole.",
		},
		options: {
			question: {
				name: { de: "frage", fr: "question", es: "pregunta", it: "domanda" },
				description: {
					de: "Eine Frage, in deinen Worten (die Dokumente sind englisch).",
					fr: "Une question, avec vos mots (les documents sont en anglais).",
					es: "Una pregunta, con tus palabras (los documentos están en inglés).",
					it: "Una domanda, con parole tue (i documenti sono in inglese).",
				},
			},
			incident,
		},
	},
	attribution: {
		name: { de: "zuschreibung", fr: "attribution", es: "atribución", it: "attribuzione" },
		description: {
			de: "Wer sagt, wer es war, und wie sicher: alle Seiten, in ihren eigenen Worten.",
			fr: "Qui dit qui l’a fait, et avec quelle certitude : toutes les parties, dans leurs mots.",
			es: "Quién dice quién fue y con qué certeza: todas las partes, en sus propias palabras.",
			it: "Chi dice chi è stato, e con quale certezza: tutte le parti, con le loro parole.",
		},
		options: { about, incident },
	},
	timeline: {
		name: { de: "zeitleiste", fr: "chronologie", es: "cronología", it: "cronologia" },
		description: {
			de: "Was wann geschah, so genau, wie es die Dokumente sagen.",
			fr: "Ce qui s’est passé et quand, avec la précision des documents.",
			es: "Qué pasó y cuándo, con la precisión que dan los documentos.",
			it: "Che cosa è successo e quando, con la precisione dei documenti.",
		},
		options: {
			from: {
				name: { de: "von", fr: "début", es: "desde", it: "dal" },
				description: {
					de: "Ab diesem Datum: 2014, July, 15 July.",
					fr: "À partir de cette date : 2014, July, 15 July.",
					es: "A partir de esta fecha: 2014, July, 15 July.",
					it: "A partire da questa data: 2014, July, 15 July.",
				},
			},
			to: {
				name: { de: "bis", fr: "fin", es: "hasta", it: "al" },
				description: {
					de: "Bis zu diesem Datum: 2014, July, 15 July.",
					fr: "Jusqu’à cette date : 2014, July, 15 July.",
					es: "Hasta esta fecha: 2014, July, 15 July.",
					it: "Fino a questa data: 2014, July, 15 July.",
				},
			},
			about,
			incident,
		},
	},
	quotes: {
		name: { de: "zitate", fr: "citations", es: "citas", it: "citazioni" },
		description: {
			de: "Wer was gesagt hat, Wort für Wort.",
			fr: "Qui a dit quoi, mot pour mot.",
			es: "Quién dijo qué, palabra por palabra.",
			it: "Chi ha detto che cosa, parola per parola.",
		},
		options: {
			speaker: {
				name: { de: "sprecher", fr: "auteur", es: "autor", it: "autore" },
				description: {
					de: "Wessen Worte.",
					fr: "De qui sont les mots.",
					es: "De quién son las palabras.",
					it: "Di chi sono le parole.",
				},
			},
			about,
			incident,
		},
	},
	people: {
		name: { de: "personen", fr: "personnes", es: "personas", it: "persone" },
		description: {
			de: "Wer oder was jemand ist, was sie sagen und was über sie gesagt wird.",
			fr: "Qui est quelqu’un, ce qu’il dit et ce qu’on dit de lui, selon les documents.",
			es: "Quién o qué es alguien, qué dice y qué se dice de él, según los documentos.",
			it: "Chi o che cosa è qualcuno, che cosa dice e che cosa se ne dice.",
		},
		options: {
			name: {
				name: { de: "name", fr: "nom", es: "nombre", it: "nome" },
				description: {
					de: "Eine Person, eine Organisation, ein Staat: in jeder Schreibweise.",
					fr: "Une personne, une organisation, un État : toute graphie convient.",
					es: "Una persona, una organización, un Estado: con cualquier grafía.",
					it: "Una persona, un’organizzazione, uno Stato: in qualsiasi grafia.",
				},
			},
			incident,
		},
	},
	sources: {
		name: { de: "quellen", fr: "sources", es: "fuentes", it: "fonti" },
		description: {
			de: "Die Dokumente, aus denen geantwortet wird, zum Durchlesen.",
			fr: "Les documents dont viennent les réponses, à lire en entier.",
			es: "Los documentos de donde salen las respuestas, para leerlos enteros.",
			it: "I documenti da cui vengono le risposte, da leggere per intero.",
		},
		options: {
			source: {
				name: { de: "quelle", fr: "document", es: "fuente", it: "fonte" },
				description: {
					de: "Dieses Dokument durchlesen.",
					fr: "Lire ce document en entier.",
					es: "Leer este documento entero.",
					it: "Leggere questo documento per intero.",
				},
			},
			incident,
		},
	},
	why: {
		name: { de: "warum", fr: "pourquoi", es: "porqué", it: "perché" },
		description: {
			de: "Wie eine Antwort zustande kam: verstandene Wörter, Kandidaten, Ausschlag.",
			fr: "Comment une réponse est née : mots compris, candidats, ce qui a décidé.",
			es: "Cómo surgió una respuesta: palabras entendidas, candidatos y qué decidió.",
			it: "Come è nata una risposta: parole capite, candidati e che cosa ha deciso.",
		},
		options: {
			answer: {
				name: { de: "antwort", fr: "réponse", es: "respuesta", it: "risposta" },
				description: {
					de: "Die Kennung einer Antwort, oder die Frage.",
					fr: "L’identifiant d’une réponse, ou la question.",
					es: "El identificador de una respuesta, o la pregunta.",
					it: "L’identificatore di una risposta, o la domanda.",
				},
			},
			incident,
		},
	},
	help: {
		name: { de: "hilfe", fr: "aide", es: "ayuda", it: "aiuto" },
		description: {
			de: "Was man den Bot fragen kann, mit Fragen zum Drücken.",
			fr: "Ce qu’on peut demander au bot, avec des questions à presser.",
			es: "Qué se le puede preguntar al bot, con preguntas para pulsar.",
			it: "Che cosa si può chiedere al bot, con domande da premere.",
		},
	},
	"Check against sources": {
		name: {
			de: "Mit den Quellen vergleichen",
			fr: "Vérifier dans les sources",
			es: "Comparar con las fuentes",
			it: "Confronta con le fonti",
		},
	},
};
