/** The library of plans: what each pays, when to use it, and the picture of its payout. */
import { Button } from "@fluentui/react-components";
import { planFromTemplate, type Template, templates } from "../../core/plans/templates";
import { fill } from "../../core/text/language";
import { usePane } from "../context";
import { moneyText } from "../numbers";
import { today } from "../today";
import { Curve } from "./Curve";

export function Gallery() {
  const { texts } = usePane();
  return (
    <div className="cp-scroll">
      <div className="cp-content">
        <h1 className="cp-title" tabIndex={-1} data-field="gallery">
          {texts.gallery.title}
        </h1>
        <p className="cp-text cp-lead">{texts.gallery.intro}</p>
        <ul className="cp-cards">
          {templates.map((template) => (
            <TemplateCard key={template.id} template={template} />
          ))}
        </ul>
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
  const { currency } = planFromTemplate(template.id, { language });
  const money = (payout: number) => moneyText(payout, language, currency.code, 0);
  const [first, last] = [template.curve[0]?.payout ?? 0, template.curve[template.curve.length - 1]?.payout ?? 0];
  return (
    <li className="cp-card">
      <Curve
        small
        points={template.curve}
        language={language}
        label={fill(texts.gallery.curve, { from: money(first), to: money(last) })}
      />
      <h2 className="cp-card-title">{name}</h2>
      <p className="cp-text">{template.summary(language)}</p>
      <p className="cp-hint">{template.useWhen(language)}</p>
      <Button appearance="primary" aria-label={fill(texts.gallery.chooseNamed, { name })} onClick={choose}>
        {texts.gallery.choose}
      </Button>
    </li>
  );
}
