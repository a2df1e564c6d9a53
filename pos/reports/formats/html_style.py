"""How a report's page looks: one style for phone, desk, dark and paper."""

from typing import Final

STYLE: Final = """
:root{--ground:#fff;--ink:#1b2026;--soft:#5d6772;--line:#d9dee4;--band:#f3f5f7;--bar:#2f6fb0;--below:#b3401f}
@media (prefers-color-scheme:dark){
:root{--ground:#14181d;--ink:#e6e9ed;--soft:#9aa5b1;--line:#333b45;--band:#1c222a;--bar:#6aa7e0;--below:#ef8a66}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:62rem;background:var(--ground);color:var(--ink);
font:1rem/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--bar)}
header p{margin:0;color:var(--soft)}
header strong{color:var(--ink)}
h1{margin:.9rem 0 0;font-size:1.5rem;line-height:1.2}
h2{margin:0 0 .5rem;font-size:1.1rem}
section{margin:1.75rem 0}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.94rem;overflow-wrap:normal}
th,td{padding:.35rem .6rem;text-align:left;vertical-align:top}
th{border-bottom:2px solid var(--ink);vertical-align:bottom}
td{border-bottom:1px solid var(--line)}
tbody tr:nth-child(even){background:var(--band)}
tfoot td{border-top:2px solid var(--ink);border-bottom:0;font-weight:700}
.figure{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td.below{color:var(--below)}
.whole{white-space:nowrap}
.toggle,.toggle+label{display:none}
.bars{display:grid;grid-template-columns:fit-content(40%) 1fr max-content;gap:.25rem .6rem;align-items:center;
font-size:.94rem;overflow-wrap:normal}
.bars>div{display:contents}
svg{display:block;width:100%;height:1.1rem}
rect.above{fill:var(--bar)}
rect.below{fill:var(--below)}
line{stroke:var(--soft);stroke-width:1}
dl{margin:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.6rem}
dl div{padding:.5rem .75rem;border:1px solid var(--line);border-radius:.4rem}
dt{color:var(--soft);font-size:.88rem}
dd{margin:0;font-size:1.2rem;font-weight:600;font-variant-numeric:tabular-nums}
footer{color:var(--soft);font-size:.9rem}
.signatures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:1.5rem;
margin:2.5rem 0;color:var(--ink)}
.signatures div{padding-bottom:4.5rem;border-bottom:1px solid var(--ink)}
@media screen and (max-width:40rem){
.toggle,.toggle+label{display:inline;color:var(--soft);font-size:.9rem}
.toggle:not(:checked)~.wide .extra{display:none}
th,td{padding:.35rem .4rem}
dd{font-size:1.05rem}}
@media print{
:root{--ground:#fff;--ink:#000;--soft:#333;--line:#bbb;--band:#fff}
body{max-width:none;padding:0;font-size:10pt}
thead{display:table-header-group}
tr,dl div,.signatures{break-inside:avoid}
rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{size:A4;margin:16mm}}
"""
