/**
 * Exports of the usual CRMs, self-made after their documents: the columns that their lists and files give out, in the
 * words of their interfaces, with deals that were won, lost, open and cancelled. The source stands beside each.
 */
import type { DealProblemKey } from "../../../../core/deals/problems";

export interface CrmExport {
  readonly crm: string;
  /** Where its headings and its words for outcomes are said. */
  readonly source: string;
  readonly text: string;
  /** What the file cannot say by itself, and what a person answers. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Id, participant and amount of every deal that was sold. */
  readonly sold: readonly (readonly [string, string, number])[];
  /** Date of the first of them; left out: 2026-02-10. */
  readonly date?: string;
  /** Row of the text, from 1, and why it is left out. */
  readonly leftOut: readonly (readonly [number, DealProblemKey])[];
}

const date = "2026-02-10";
/** None of these columns is a type: the person says what all of them are. */
const renewals = { everyType: "renewal" };

export const CRM_EXPORTS: readonly CrmExport[] = [
  {
    crm: "Salesforce report",
    source: "developer.salesforce.com, field reference, Opportunity (labels)",
    text: `Opportunity ID,Opportunity Owner,Opportunity Name,Stage,Amount,Close Date,Type,Probability (%)
006a,Ann,A,Closed Won,"1,500.50",${date},Renewal,100
006A,Ann,B,Closed Lost,"2,000.00",${date},Renewal,0
006b,Bo,C,Negotiation/Review,"3,000.00",${date},Renewal,90`,
    sold: [["006a", "Ann", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "Salesforce API",
    source: "developer.salesforce.com, field reference, Opportunity (names)",
    text: `Id,OwnerId,StageName,IsWon,IsClosed,Amount,CloseDate,Type
006a,005A,Closed Won,true,true,1500.5,${date},Renewal
006b,005A,Closed Lost,false,true,2000,${date},Renewal
006c,005B,Prospecting,false,false,3000,${date},Renewal`,
    sold: [["006a", "005A", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "HubSpot",
    source: "developers.hubspot.com/docs, deals: properties and stages; the headings are those of the view",
    text: `Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Deal Type,Pipeline
1,A,Closed Won,${date} 10:00,Ann,1500.5,Renewal,Sales Pipeline
2,B,Closed Lost,${date} 10:00,Ann,2000,Renewal,Sales Pipeline
3,C,Appointment Scheduled,${date} 10:00,Bo,3000,Renewal,Sales Pipeline`,
    sold: [["1", "Ann", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "HubSpot in French",
    source:
      "knowledge.hubspot.com/fr, espace de travail des ventes (Date de fermeture, Fermé gagné, Fermé perdu) and phases de transactions",
    text: `ID de la fiche d'informations;Nom de la transaction;Phase de la transaction;Date de fermeture;Propriétaire de la transaction;Montant;Type de transaction;Pipeline
1;A;Fermé gagné;10/02/2026;Zoé;1 500,50;Renouvellement;Vente
2;B;Fermé perdu;24/02/2026;Zoé;2 000,00;Renouvellement;Vente
3;C;Rendez-vous planifié;24/02/2026;Bo;3 000,00;Renouvellement;Vente`,
    sold: [["1", "Zoé", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "Pipedrive",
    source: "deals of the API: open, won, lost and won_time; no document of the headings was found",
    text: `Deal - ID;Deal - Title;Deal - Owner;Deal - Value;Deal - Status;Deal - Stage;Deal - Won time;Deal - Type
1;A;Ann;1500.5;Won;Handover;${date};Renewal
2;B;Ann;2000;Lost;Handover;;Renewal
3;C;Bo;3000;Open;Contact Made;;Renewal`,
    sold: [["1", "Ann", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "Zoho",
    source: "docs.workato.com, Zoho CRM connector, deals: Deal owner, Closing date, Stage, Deal type",
    text: `Record Id,Deal Name,Deal Owner,Stage,Amount,Closing Date,Type
1,A,Ann,Closed Won,1500.5,${date},Renewal
2,B,Ann,Closed Lost to Competition,2000,${date},Renewal
3,C,Bo,Qualification,3000,${date},Renewal`,
    sold: [["1", "Ann", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "Bitrix",
    source: "helpdesk.bitrix24.com/open/18529390 (ID, Stage, Responsible person) and /16827242 (Deal won, Deal lost)",
    text: `ID,Stage,Responsible person,Amount,Currency,Close date,Type
1,Deal won,Ann,1500.5,EUR,${date},Renewal
2,Deal lost,Ann,2000,EUR,${date},Renewal
3,In progress,Bo,3000,EUR,${date},Renewal`,
    sold: [["1", "Ann", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "Dynamics 365 Sales",
    source:
      "learn.microsoft.com, Dynamics 365 Sales, opportunity table (Actual Close Date, Actual Revenue); crmbook.powerobjects.com, Opportunities (Est., Potential Customer, On Hold, Out-Sold)",
    text: `(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Status,Status Reason,Est. Close Date,Est. Revenue,Actual Close Date,Actual Revenue,Probability,Owner,Currency
0a1b2c3d-0000-0000-0000-000000000001,q1==,2026-03-01 08:00,Pumps,Acme,Won,Won,2026-01-31,"9,000.00",${date},"1,500.50",100,Ann,Euro
0a1b2c3d-0000-0000-0000-000000000002,q2==,2026-03-01 08:00,Valves,Beta,Lost,Canceled,2026-01-31,"2,000.00",2026-02-11,"2,000.00",0,Ann,Euro
0a1b2c3d-0000-0000-0000-000000000003,q3==,2026-03-01 08:00,Pipes,Gamma,Lost,Out-Sold,2026-01-31,"2,500.00",2026-02-12,0.00,0,Bo,Euro
0a1b2c3d-0000-0000-0000-000000000004,q4==,2026-03-01 08:00,Taps,Delta,Open,In Progress,2026-04-30,"3,000.00",,,60,Bo,Euro
0a1b2c3d-0000-0000-0000-000000000005,q5==,2026-03-01 08:00,Rods,Delta,Open,On Hold,2026-04-30,"3,500.00",,,20,Bo,Euro`,
    answers: { ...renewals, "column.amount": "Actual Revenue", "column.date": "Actual Close Date" },
    sold: [["0a1b2c3d-0000-0000-0000-000000000001", "Ann", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
      [5, "notWon"],
      [6, "notWon"],
    ],
  },
  {
    crm: "Dynamics 365 Sales, Web API",
    source:
      "learn.microsoft.com, Dynamics 365 Sales, opportunity table (logical names) and OPPORTUNITY_STATE (0 open, 1 won, 2 lost)",
    text: `opportunityid,name,_ownerid_value,statecode,statuscode,actualvalue,actualclosedate,estimatedvalue,estimatedclosedate
o-1,Pumps,u-1,1,3,1500.5,${date},9000,2026-01-31
o-2,Valves,u-1,2,4,2000,2026-02-11,2000,2026-01-31
o-3,Taps,u-2,0,1,,,3000,2026-04-30`,
    // State 1 is "Won" of an opportunity and "Closed" of other tables; the numbers of reasons are everybody's own.
    answers: {
      ...renewals,
      "column.amount": "actualvalue",
      "column.date": "actualclosedate",
      "outcome.state code.1": "won",
    },
    sold: [["o-1", "u-1", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "Dynamics 365 Sales in French",
    source:
      "github.com/MicrosoftLearning/MB-910…fr-fr, Labo 2.2 (Rubrique, Date de clôture estimée, Chiffre d’affaires estimé); learn.microsoft.com/fr-fr/dynamics365/sales, opportunités",
    text: `(Ne pas modifier) Opportunité;Rubrique;Client potentiel;Statut;Raison du statut;Date de clôture estimée;Chiffre d’affaires estimé;Date de clôture réelle;Chiffre d’affaires réel;Propriétaire;Devise
o-1;Pompes;Acmé;Gagnée;Gagnée;31/01/2026;9 000,00;10/02/2026;1 500,50;Zoé;Euro
o-2;Vannes;Bêta;Perdue;Annulée;31/01/2026;2 000,00;25/02/2026;2 000,00;Zoé;Euro
o-3;Tuyaux;Delta;Ouverte;En cours;30/04/2026;3 000,00;;;Bo;Euro`,
    answers: {
      ...renewals,
      "column.amount": "Chiffre d’affaires réel",
      "column.date": "Date de clôture réelle",
    },
    sold: [["o-1", "Zoé", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "Dynamics 365 Sales in Italian",
    source:
      "learn.microsoft.com/it-it/dynamics365/sales/developer/create-opportunity (stato, motivo stato, data di chiusura prevista, ricavi previsti)",
    text: `(Non modificare) Opportunità;Argomento;Cliente potenziale;Stato;Motivo stato;Data di chiusura prevista;Ricavi previsti;Data di chiusura effettiva;Ricavi effettivi;Proprietario;Valuta
o-1;Pompe;Acme;Vinta;Vinta;31/01/2026;9.000,00;10/02/2026;1.500,50;Niccolò;Euro
o-2;Valvole;Beta;Persa;Annullata;31/01/2026;2.000,00;25/02/2026;2.000,00;Niccolò;Euro
o-3;Tubi;Delta;Aperta;In corso;30/04/2026;3.000,00;;;Bo;Euro`,
    answers: { ...renewals, "column.amount": "Ricavi effettivi", "column.date": "Data di chiusura effettiva" },
    sold: [["o-1", "Niccolò", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "Odoo",
    source:
      "github.com/odoo/odoo, addons/crm/models/crm_lead.py: the labels of crm.lead; what is lost keeps its stage, is not active and has a reason",
    text: `External ID,Opportunity,Customer,Salesperson,Sales Team,Active,Stage,Expected Revenue,Prorated Revenue,Currency,Closed Date,Expected Closing,Probability,Lost Reason
__export__.crm_lead_1,Pumps,Acme,Ann,Europe,True,Won,1500.50,1500.50,EUR,${date} 09:30:00,2026-01-31,100,
__export__.crm_lead_2,Valves,Beta,Ann,Europe,False,Proposition,2000.00,0.00,EUR,2026-02-11 09:30:00,2026-01-31,0,Too expensive
__export__.crm_lead_3,Taps,Gamma,Bo,Europe,True,Qualified,3000.00,900.00,EUR,,2026-04-30,30,`,
    answers: { ...renewals, "column.amount": "Expected Revenue" },
    sold: [["__export__.crm_lead_1", "Ann", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "Odoo in French",
    source:
      "github.com/odoo/odoo, addons/crm/i18n/fr.po: Étape, Revenu espéré, Date de fermeture prévue, Client, Devise; the last stage is “Réussi” or “Gagné”",
    text: `ID externe;Opportunité;Client;Vendeur;Étape;Revenu espéré;Devise;Date de fermeture;Date de fermeture prévue
l-1;Pompes;Acmé;Zoé;Gagné;1500,50;EUR;10/02/2026;31/01/2026
l-2;Vannes;Bêta;Zoé;Perdu;2000,00;EUR;25/02/2026;31/01/2026
l-3;Robinets;Delta;Bo;Qualifié;3000,00;EUR;;30/04/2026
l-4;Tubes;Delta;Bo;Réussi;10,00;EUR;26/02/2026;30/04/2026`,
    // What an opportunity is expected to bring is the only amount that Odoo has: it is confirmed once.
    answers: {
      ...renewals,
      "column.amount": "Revenu espéré",
      "column.date": "Date de fermeture",
      "outcome.etape.réussi": "won",
    },
    sold: [
      ["l-1", "Zoé", 1500.5],
      ["l-4", "Bo", 10],
    ],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "Odoo in Italian",
    source:
      "github.com/odoo/odoo, addons/crm/i18n/it.po: Stadio, Stato, Aperto, Annullato, Nuovo, Qualificazione, entrate previste",
    text: `ID;Opportunità;Partner;Addetto vendite;Stadio;Entrate previste;Valuta;Data chiusura;Chiusura prevista
l-1;Pompe;Acme;Niccolò;Vinto;1500,50;EUR;10/02/2026;31/01/2026
l-2;Valvole;Beta;Niccolò;Annullato;2000,00;EUR;25/02/2026;31/01/2026
l-3;Rubinetti;Delta;Bo;Qualificazione;3000,00;EUR;;30/04/2026`,
    answers: { ...renewals, "column.amount": "Entrate previste" },
    sold: [["l-1", "Niccolò", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
    ],
  },
  {
    crm: "ERPNext",
    source:
      "github.com/frappe/erpnext, erpnext/crm/doctype/opportunity/opportunity.json and opportunity_list.js: Open, Quotation, Converted, Lost, Replied, Closed; Opportunity Type is Sales or Maintenance",
    text: `ID,Opportunity From,Party,Customer Name,Opportunity Type,Status,Sales Stage,Opportunity Owner,Expected Closing Date,Opportunity Amount,Currency,Exchange Rate,Opportunity Amount (Company Currency)
CRM-OPP-1,Customer,Acme,Acme,Sales,Converted,Negotiation/Review,ann@example.com,${date},1500.50,EUR,1.0,1500.50
CRM-OPP-2,Customer,Beta,Beta,Sales,Lost,Prospecting,ann@example.com,2026-02-11,2000.00,EUR,1.0,2000.00
CRM-OPP-3,Lead,LEAD-1,Gamma,Sales,Quotation,Prospecting,bo@example.com,2026-04-30,3000.00,EUR,1.0,3000.00
CRM-OPP-4,Lead,LEAD-2,Delta,Maintenance,Replied,Prospecting,bo@example.com,2026-04-30,3000.00,EUR,1.0,3000.00
CRM-OPP-5,Lead,LEAD-2,Delta,Maintenance,Closed,Prospecting,bo@example.com,2026-04-30,3000.00,EUR,1.0,3000.00`,
    // A converted opportunity is an order; its sales stage is not carried on. A closed one was closed, however it ended.
    answers: {
      // The day on which it is expected to close is the only one in the list.
      "column.date": "Expected Closing Date",
      "type.sales": "renewal",
      "type.maintenance": "renewal",
      "outcome.sales stage.negotiation/review + status.converted": "won",
      "outcome.sales stage.prospecting + status.closed": "lost",
    },
    sold: [["CRM-OPP-1", "ann@example.com", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
      [5, "notWon"],
      [6, "notWon"],
    ],
  },
  {
    crm: "ERPNext sales orders",
    source:
      "github.com/frappe/erpnext, erpnext/controllers/status_updater.py: Draft, To Deliver and Bill, Completed, Cancelled, Closed",
    text: `ID,Customer,Date,Sales Person,Net Total,Grand Total,Currency,Status
SO-1,Acme,${date},Ann,1500.50,1800.60,EUR,Completed
SO-2,Beta,2026-02-11,Ann,2000.00,2400.00,EUR,Cancelled
SO-3,Gamma,2026-02-12,Bo,3000.00,3600.00,EUR,To Deliver and Bill
SO-4,Delta,2026-02-13,Bo,3500.00,4200.00,EUR,Draft`,
    answers: { ...renewals, "column.amount": "Net Total", "outcome.status.completed": "won" },
    sold: [["SO-1", "Ann", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
      [5, "notWon"],
    ],
  },
  {
    crm: "Copper",
    source:
      "support.copper.com, Default Fields for all Records, Opportunity: Pipeline, Stage, Status, Value, Close Date, Owner, Loss Reason; what is neither won nor lost may be abandoned",
    text: `Opportunity ID,Name,Primary Contact,Company,Owned By,Value,Currency,Win Probability,Close Date,Pipeline,Stage,Status,Loss Reason,Tags
101,Pumps,Jim,Acme,Ann,1500.5,EUR,100,${date},Sales,Contract Sent,Won,,vip
102,Valves,Kim,Beta,Ann,2000,EUR,0,2026-02-11,Sales,Proposal,Lost,Price,
103,Pipes,Lou,Gamma,Bo,2500,EUR,0,2026-02-12,Sales,Proposal,Abandoned,,
104,Taps,Moe,Delta,Bo,3000,EUR,40,2026-04-30,Sales,Proposal,Open,,`,
    // Won deals stay in the stage where they were won: it is asked once.
    answers: { ...renewals, "outcome.stage.contract sent + status.won": "won" },
    sold: [["101", "Ann", 1500.5]],
    leftOut: [
      [3, "notWon"],
      [4, "notWon"],
      [5, "notWon"],
    ],
  },
  {
    crm: "monday.com",
    source:
      "github.com/regevguym/openclaw-monday, monday-setup-crm.md: Status, Account Owner, Company, Deal Value, Probability, Close Date, Loss Reason; groups Closed Won and Closed Lost. No document of the file was found: the name of the board and of each group stand above its headings",
    text: `Sales Pipeline\t\t\t\t\t\t\t
Active deals\t\t\t\t\t\t\t
Name\tStage\tDeal owner\tCompany\tDeal Value\tClose Probability\tClose Date\tItem ID
Taps\tNegotiation\tBo\tDelta\t3000\t60\t2026-04-30\t9004
Rods\tProposal\tBo\tDelta\t3500\t20\t2026-04-30\t9005
\t\t\t\t6500\t\t\t

Closed Won\t\t\t\t\t\t\t
Name\tStage\tDeal owner\tCompany\tDeal Value\tClose Probability\tClose Date\tItem ID
Pumps\tWon\tAnn\tAcme\t1500.5\t100\t${date}\t9001
\t\t\t\t1500.5\t\t\t

Closed Lost\t\t\t\t\t\t\t
Name\tStage\tDeal owner\tCompany\tDeal Value\tClose Probability\tClose Date\tItem ID
Valves\tLost\tAnn\tBeta\t2000\t0\t2026-02-11\t9002`,
    answers: renewals,
    sold: [["9001", "Ann", 1500.5]],
    leftOut: [
      [4, "notWon"],
      [5, "notWon"],
      [6, "totalRow"],
      [8, "footer"],
      [9, "headingsAgain"],
      [11, "totalRow"],
      [13, "footer"],
      [14, "headingsAgain"],
      [15, "notWon"],
    ],
  },
];
