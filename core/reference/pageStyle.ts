/** Style and the one small script of the reference page: readable at 350 px, in light, dark and high contrast. */

export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#242424;--soft:#595959;--line:#d1d1d1;--ground:#fff;--raised:#f5f5f5;--accent:#0f6cbd}
@media(prefers-color-scheme:dark){:root{--ink:#f5f5f5;--soft:#c0c0c0;--line:#575757;--ground:#1f1f1f;--raised:#2b2b2b;--accent:#62abf5}}
*{box-sizing:border-box}
body{margin:0;font:15px/1.5 "Segoe UI",system-ui,sans-serif;color:var(--ink);background:var(--ground)}
header{padding:24px 32px 8px;max-width:1100px}footer{padding:0 32px 32px}
h1{font-size:28px;margin:0 0 8px}h2{font-size:22px;margin:40px 0 8px;border-bottom:1px solid var(--line);padding-bottom:4px}
h3{font-size:17px;margin:0}h4{font-size:13px;margin:16px 0 4px;color:var(--soft);text-transform:none}
a{color:var(--accent)}.languages>*{margin-right:12px}.languages span{font-weight:600}
.page{display:grid;grid-template-columns:230px minmax(0,1fr);gap:32px;padding:0 32px 64px;max-width:1180px}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:16px 4px}
nav h3{font-size:13px;color:var(--soft);margin-top:14px}nav ul{list-style:none;margin:0;padding:0}
nav li{overflow-wrap:anywhere}nav input{display:block;width:100%;min-height:32px;margin-top:4px;padding:4px 8px;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:4px}
article:focus{outline:0}article{padding:20px 0;border-bottom:1px solid var(--line);scroll-margin-top:8px}
article:target h3{color:var(--accent)}
code{font:13px/1.5 Consolas,"Cascadia Mono",Menlo,monospace;overflow-wrap:anywhere}
dl.signatures{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:4px 16px;background:var(--raised);padding:10px 14px;border-radius:6px}
dl.signatures dt{color:var(--soft)}dl.signatures dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:5px 12px 5px 0;border-bottom:1px solid var(--line)}
tbody th{font-weight:400}tbody th code{white-space:nowrap}.wide{overflow-x:auto}
table.cells{width:auto}table.cells td{border:1px solid var(--line);padding:2px 10px;text-align:right;font-variant-numeric:tabular-nums;min-width:48px;height:26px}
.example{background:var(--raised);border-radius:6px;padding:10px 14px;margin:8px 0}.example p{margin:0 0 6px}
.example output{font-weight:600}.ranges{display:flex;flex-wrap:wrap;gap:16px;margin-bottom:6px;overflow-x:auto}figure{margin:0}
figcaption,.figure{color:var(--soft);font-size:13px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media(max-width:720px){.page{grid-template-columns:minmax(0,1fr);padding:0 16px 48px;gap:0}header{padding:16px 16px 0}footer{padding:0 16px 24px}nav{position:static;max-height:none}
dl.signatures{grid-template-columns:minmax(0,1fr)}
article table:not(.cells) thead{display:none}article table:not(.cells) :is(tr,th,td){display:block;border:0;padding:0}article table:not(.cells) tr{border-bottom:1px solid var(--line);padding:8px 0}
article table:not(.cells) tbody th code{font-weight:600}article table:not(.cells) td:nth-child(2){color:var(--soft)}}
`;

/** Filters functions by name and text as the reader types. */
export const PAGE_SCRIPT = `
const find=document.getElementById("find"),nothing=document.getElementById("nothing");
find.addEventListener("input",()=>{const word=find.value.trim().toLowerCase();let shown=0;
for(const a of document.querySelectorAll("article")){const hit=a.textContent.toLowerCase().includes(word);a.hidden=!hit;if(hit)shown++;
for(const l of document.querySelectorAll("nav li a"))if(l.hash.slice(1)===a.id)l.parentElement.hidden=!hit;}
for(const s of document.querySelectorAll("[data-family]"))s.hidden=!s.querySelector("article:not([hidden]),li:not([hidden])");
nothing.hidden=shown>0;});
`;
