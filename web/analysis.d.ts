/** What to know before reading. */
export interface AnalyseOptions {
  /** When the article was published (YYYY-MM-DD); otherwise worked out from the article. */
  published?: string;
}

/** Everything found in one article. Field by field: docs/analysis.md. */
export interface Analysis {
  schema: 1;
  engine: string;
  offsets: "utf8" | "utf16" | "codepoint";
  document: About;
  entities: Entity[];
  quotes: Quote[];
  timexes: Timex[];
  timeline: TimelineEvent[];
  notices: Notice[];
}

export interface Range { start: number; end: number }
export interface Words extends Range { text: string }
export type Confidence = "high" | "medium" | "low";
export type Form = "name" | "nominal" | "pronoun";

export interface About {
  title: Range | null;
  published: Range & { date: string | null; source: "given" | "dateline" | "byline" | "caption" | "text" | "unknown" };
  dateline: (Range & { place: string | null }) | null;
  paragraphs: [number, number][];
  sentences: [number, number][];
  words: number;
}

export interface Entity {
  id: string;
  name: string;
  kind: "person" | "organization" | "place" | "group" | "event" | "law" | "work" | "product";
  gender: "female" | "male" | "unknown";
  roles: Words[];
  mentions: Mention[];
}

export interface Mention extends Words { form: Form; rule: string; confidence: Confidence }

export interface Quote extends Words {
  id: string;
  kind: "direct" | "mixed" | "indirect";
  group: string | null;
  speaker: Speaker | null;
  cue: (Words & { stance: "said" | "claimed" | "denied" | "asked" | "ordered" }) | null;
  addressee: (Words & { entity: string | null }) | null;
  venue: Words | null;
  said: { from: string | null; to: string | null; timex: string | null } | null;
  rule: string;
  confidence: Confidence;
}

export interface Speaker extends Words {
  entity: string | null;
  form: Form;
  standing: "named" | "organization" | "described" | "anonymous" | "document";
}

export interface Timex extends Words {
  id: string;
  type: "DATE" | "TIME" | "DURATION" | "SET";
  value: string;
  mod: string | null;
  /** Of a set: `EVERY`, `EACH`. */
  quant: string | null;
  /** Of a set: how many times, `2X`. */
  freq: string | null;
  anchor: string;
  from: string | null;
  to: string | null;
  rule: string;
  confidence: Confidence;
}

export interface TimelineEvent extends Words {
  id: string;
  track: "happened" | "said";
  trigger: Words;
  from: string | null;
  to: string | null;
  edtf: string;
  granularity: "time" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "unknown";
  certainty: "stated" | "resolved" | "approximate" | "before" | "after" | "unknown";
  status: "happened" | "planned" | "denied" | "hypothetical";
  timex: string | null;
  participants: string[];
  places: string[];
  quote: string | null;
  /** Where the text tells the same event again. */
  also: Words[];
}

export interface Notice { code: string; message: string }
