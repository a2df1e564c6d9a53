// Reads ESC/POS jobs with npos's parser: one job in hexadecimal on each line of standard input, one line of JSON out.
//
// npos 0.1.19 is of 2017 and does not know the QR commands; their rule is that of the other GS ( commands (two bytes
// of length, then as many bytes). It fails on any command it does not know, which is what a test wants.
"use strict";

const readline = require("readline");
const ruler = require("npos/lib/parser/ruler");
const Parser = require("npos/lib/parser");

const GS = 29;
ruler.rules[GS]["(k"] = [0, "d16"];
ruler.rules[GS]["(H"] = [0, "d16"];

function parse(line) {
  const raw = Buffer.from(line, "hex");
  const { tree, error } = Parser().analyze(raw);
  if (error) {
    return { error: error.message };
  }
  return tree.map((node) => [
    node.ascii + (node.fn || ""),
    raw.subarray(node.offset, node.offset + node.length).toString("hex"),
  ]);
}

readline
  .createInterface({ input: process.stdin })
  .on("line", (line) => process.stdout.write(JSON.stringify(parse(line)) + "\n"));
