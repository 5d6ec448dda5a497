/** All custom functions, found by any word of theirs, each with what it takes, what it gives and how to write it. */
import { useMemo, useState } from "react";
import { catalogue } from "../../core/functions/catalogue";
import type { Category, CompFunction } from "../../core/functions/declaration";
import { functionTexts } from "../../core/text/functions";
import type { Language } from "../../core/text/language";
import { usePane } from "../context";
import { SearchBox } from "../SearchBox";
import { About } from "./About";
import { FunctionCard } from "./FunctionCard";

export function FunctionBrowser() {
  const { texts, language } = usePane();
  const words = texts.functions;
  const [query, setQuery] = useState("");
  const found = useMemo(() => search(query, language), [query, language]);
  const categories = [...new Set(found.map((declared) => declared.category))];
  return (
    <div className="cp-scroll">
      <div className="cp-content">
        <h1 className="cp-title">{words.title}</h1>
        <p className="cp-text cp-lead">{words.intro}</p>
        <SearchBox words={words} query={query} count={found.length} onQuery={setQuery} />
        {categories.map((category) => (
          <CategoryList
            key={category}
            category={category}
            functions={found.filter((declared) => declared.category === category)}
          />
        ))}
        <About />
      </div>
    </div>
  );
}

function CategoryList({
  category,
  functions,
}: {
  readonly category: Category;
  readonly functions: readonly CompFunction[];
}) {
  const { texts } = usePane();
  return (
    <section>
      <h2 className="cp-category">{texts.functions.categories[category]}</h2>
      <ul className="cp-functions">
        {functions.map((declared) => (
          <FunctionCard key={declared.id} declared={declared} />
        ))}
      </ul>
    </section>
  );
}

/** Every word of the query must occur in the name, the summary or an argument's text. */
function search(query: string, language: Language): readonly CompFunction[] {
  const needles = folded(query).split(/\s+/).filter(Boolean);
  const texts = functionTexts(language);
  return catalogue.filter((declared) => {
    const text = texts[declared.id];
    const hay = folded(
      [declared.id, declared.id.replace(/_/g, " "), text?.summary, ...Object.entries(text?.args ?? {}).flat()].join(
        " ",
      ),
    );
    return needles.every((needle) => hay.includes(needle));
  });
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}
