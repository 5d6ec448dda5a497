/** An export of splits names who is credited beside the owner of the deal: each is paid the own part. */
import { describe, expect, it } from "vitest";
import { imported } from "./importing";

const rows = ["006A,Ann Smith,2/13/2026,Renewal,Closed Won,Ann Smith,60000"];
rows.push("006A,Ann Smith,2/13/2026,Renewal,Closed Won,Bob Jones,40000");
const head = (person: string, owner = "Opportunity Owner", amount = "Split Amount") =>
  `Opportunity ID,${owner},Close Date,Type,Stage,${person},${amount}`;

describe("a split owner goes before the owner", () => {
  it.each([
    ...["Split Owner", "Opportunity Split: Owner Name", "Opportunity Split: Owner: Full Name", "SplitOwner"],
    ...["Split Rep", "Split Sales Rep", "Split User", "Credited To", "Credited Rep", "Commission Owner"],
    ...["Propriétaire du partage", "Titulaire de la commission", "Crédité à", "Répartition : Propriétaire"],
    ...["Titolare della suddivisione", "Proprietario della provvigione", "Accreditato a", "Titolare dello split"],
  ])("%s", (heading) => {
    const { credited, asked } = imported([head(heading), ...rows]);
    expect(asked).toEqual([]);
    expect(credited).toEqual({ "R-1": 60_000, "R-2": 40_000 });
  });

  it.each(["Team Member", "Team Member Name", "Opportunity Team Member", "Membre de l’équipe", "Membro del team"])(
    "%s",
    (heading) => {
      const { credited, asked } = imported([head(heading), ...rows]);
      expect(asked).toEqual([]);
      expect(credited).toEqual({ "R-1": 60_000, "R-2": 40_000 });
    },
  );

  it.each(["Owner", "Propriétaire", "Proprietario"])("with its share beside it, in an export of %s", (owner) => {
    const shares = [rows[0]!.replace("60000", "100000,60%"), rows[1]!.replace("40000", "100000,40%")];
    const { credited, asked } = imported([`${head("Split Owner", owner, "Amount")},Split %`, ...shares]);
    expect(asked).toEqual([]);
    expect(credited).toEqual({ "R-1": 60_000, "R-2": 40_000 });
  });

  it("two owners of other kinds that differ are still asked, and so are two split owners", () => {
    expect(imported([head("New Owner"), ...rows]).asked).toContain("column.participant");
    expect(imported([head("Split Owner", "Credited To"), ...rows]).asked).toContain("column.participant");
  });

  it.each([
    ...[
      "Split Owner Role",
      "Commission Rate",
      "Team",
      "Team Region",
      "Split Type",
      "Split Owner: Manager",
      "Owner Share",
      "Commission Owner Team",
      "Owner Split %",
    ],
    ...["Rôle du membre de l’équipe", "Regione del membro del team"],
  ])("%s is nobody", (heading) => {
    const one = imported([head(heading, "Owner", "Amount"), "D-1,Ann Smith,2/13/2026,Renewal,Closed Won,1,100"]);
    expect(one.columns.find(({ field }) => field === "participant")?.column).toBe("Owner");
    expect(one.asked).toEqual([]);
  });
});
