/** The library of plans: what each pays, when to use it, and the picture of its payout. */
import { Button } from "@fluentui/react-components";
import { DocumentArrowUp20Regular } from "@fluentui/react-icons/svg/document-arrow-up";
import { useCallback, useMemo, useState } from "react";
import { templateCurve } from "../../core/calculation/templateCurve";
import { planFromTemplate, type Template, templates } from "../../core/plans/templates";
import { fill, type Language } from "../../core/text/language";
import { usePane } from "../context";
import { moneyText } from "../numbers";
import { OnDemand } from "../OnDemand";
import { openFile } from "../parts";
import { SearchBox } from "../SearchBox";
import { today } from "../today";
import { Curve } from "./Curve";
import { GROUP_OF, GROUPS } from "./groups";

const NO_PROPS = {};

export function Gallery() {
  const { texts, language, focusOn } = usePane();
  const words = texts.gallery;
  const [query, setQuery] = useState("");
  const [opening, setOpening] = useState(false);
  const found = useMemo(() => search(query, language), [query, language]);
  return (
    <div className="cp-scroll">
      <div className="cp-content">
        <h1 className="cp-title" tabIndex={-1} data-field="gallery">
          {texts.gallery.title}
        </h1>
        <p className="cp-text cp-lead">{texts.gallery.intro}</p>
        <SearchBox words={words} query={query} count={found.length} onQuery={setQuery} />
        {opening ? (
          <OnDemand load={openFile} props={NO_PROPS} />
        ) : (
          <Button
            icon={<DocumentArrowUp20Regular />}
            onClick={() => {
              setOpening(true);
              focusOn("chooseFile");
            }}
          >
            {words.openFile}
          </Button>
        )}
        {GROUPS.map((group) => {
          const own = found.filter(({ id }) => GROUP_OF[id] === group);
          return own.length === 0 ? null : (
            <section key={group}>
              <h2 className="cp-category">{words.groups[group]}</h2>
              <ul className="cp-cards">
                {own.map((template) => (
                  <TemplateCard key={template.id} template={template} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

function TemplateCard({ template }: { readonly template: Template }) {
  const { dispatch, texts, language, focusOn } = usePane();
  const name = template.name(language);
  const choose = () => {
    // Core knows no clock: the plan's year is the year of the person.
    const plan = planFromTemplate(template.id, { language, today: today() });
    dispatch({ type: "planChosen", plan });
    focusOn("editor");
  };
  const [near, card] = useNear();
  return (
    <li className="cp-card" ref={card}>
      {near ? <Picture template={template} /> : <div className="cp-card-space" />}
      <h3 className="cp-card-title">{name}</h3>
      <p className="cp-text">{template.summary(language)}</p>
      <p className="cp-hint">{template.useWhen(language)}</p>
      <Button appearance="primary" aria-label={fill(texts.gallery.chooseNamed, { name })} onClick={choose}>
        {texts.gallery.choose}
      </Button>
    </li>
  );
}

function Picture({ template }: { readonly template: Template }) {
  const { texts, language } = usePane();
  const { currency } = planFromTemplate(template.id, { language });
  const money = (payout: number) => moneyText(payout, language, currency.code, 0);
  const points = templateCurve(template.id);
  const [first, last] = [points[0]?.payout ?? 0, points[points.length - 1]?.payout ?? 0];
  return (
    <Curve
      small
      points={points}
      language={language}
      label={fill(texts.gallery.curve, { from: money(first), to: money(last) })}
    />
  );
}

/** A picture is some forty payouts: it is reckoned when its card comes near, not for the whole library at once. */
function useNear(): [boolean, (card: Element | null) => (() => void) | undefined] {
  const [near, setNear] = useState(false);
  const watch = useCallback((card: Element | null) => {
    if (card === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        setNear(true);
      },
      { rootMargin: "300px" },
    );
    observer.observe(card);
    return () => observer.disconnect();
  }, []);
  return [near, watch];
}

/** Every word of the query must occur in the name, the summary or the advice. */
function search(query: string, language: Language): readonly Template[] {
  const needles = folded(query).split(/\s+/).filter(Boolean);
  return templates.filter((template) => {
    const hay = folded(`${template.name(language)} ${template.summary(language)} ${template.useWhen(language)}`);
    return needles.every((needle) => hay.includes(needle));
  });
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}
