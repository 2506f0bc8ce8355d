"""Build step: the contract (openapi.json) as one page to read, /docs. It needs no script and nothing from elsewhere."""
import json
import re
import sys
from html import escape

source, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    contract = json.load(file)


def resolve(item):
    """What a $ref stands for, with what is written beside it on top."""
    while "$ref" in item:
        found = contract
        for step in item["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        item = {**found, **{key: value for key, value in item.items() if key != "$ref"}}
    return item


def prose(text):
    """Paragraphs, `code` and **bold**: the Markdown that the contract uses."""
    parts = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        html = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(paragraph, quote=False))
        parts.append("<p>" + re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", html) + "</p>")
    return "".join(parts)


def kind(schema):
    """A type in a word or two, with a link where it has a name."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return f'<a href="#{name}">{name}</a>'
    if "const" in schema:
        return f"<code>{escape(json.dumps(schema['const']))}</code>"
    if "enum" in schema:
        return " · ".join(f"<code>{escape(str(one))}</code>" for one in schema["enum"])
    for word in ("anyOf", "allOf"):
        if word in schema and "properties" not in schema:
            return " or ".join(kind(one) for one in schema[word])
    names = schema.get("type", "anything")
    names = names if isinstance(names, list) else [names]
    shown = []
    for name in names:
        if name == "array":
            shown.append("list of " + kind(schema.get("items", {})))
        else:
            shown.append(schema.get("format", name) if name == "string" else name)
    limits = [f"{word} {schema[key]}" for word, key in (("from", "minimum"), ("to", "maximum"), ("at most", "maxLength"),
                                                        ("at least", "minLength"), ("default", "default")) if key in schema]
    return " or ".join(shown) + (f' <small>{escape(", ".join(limits))}</small>' if limits else "")


def fields(schema):
    """The members of an object, those of its parts first."""
    schema = resolve(schema)
    rows = ""
    for part in schema.get("allOf", []):
        rows += fields(part)
    required = schema.get("required", [])
    for name, member in schema.get("properties", {}).items():
        whole = resolve(member)
        note = prose(member.get("description", whole.get("description", ""))) if "description" in whole else ""
        inner = member if "$ref" in member else whole
        nested = whole.get("items", {}) if whole.get("type") == "array" else whole
        deeper = fields(nested) if "$ref" not in member and "$ref" not in nested and "properties" in nested else ""
        rows += (f"<tr><th>{escape(name)}{'' if name in required else ' <small>optional</small>'}</th>"
                 f"<td>{kind(inner)}{note}{'<table>' + deeper + '</table>' if deeper else ''}</td></tr>")
    return rows


def operation(method, path, shared, op):
    roles = ("everybody, also before signing in" if op.get("x-public")
             else "a paired screen" if op.get("x-board") else ", ".join(op["x-roles"]))
    html = (f'<section id="{op["operationId"]}"><h3><code class="{method}">{method.upper()}</code> '
            f'<code>{escape(path)}</code></h3><p><b>{escape(op["summary"])}.</b></p>')
    html += prose(op.get("description", "")) if "description" in op else ""
    html += f"<p><small>Who: {roles} · <code>{op['operationId']}</code></small></p>"
    parameters = [resolve(one) for one in shared + op.get("parameters", [])]
    if parameters:
        html += "<table>" + "".join(
            f"<tr><th>{escape(one['name'])} <small>{one['in']}</small></th>"
            f"<td>{kind(one['schema'])}{prose(one.get('description', '')) if 'description' in one else ''}</td></tr>"
            for one in parameters) + "</table>"
    if "requestBody" in op:
        media, body = next(iter(op["requestBody"]["content"].items()))
        what = kind(body["schema"]) if media == "application/json" else "a file"
        html += f"<p>Send {what}</p>"
        for example in body.get("examples", {}).values():
            html += f"<pre>{escape(json.dumps(resolve(example)['value'], indent=2, ensure_ascii=False))}</pre>"
    html += "<table>"
    for status, answer in op["responses"].items():
        whole = resolve(answer)
        content = whole.get("content", {}).get("application/json")
        what = ""
        if content:
            schema = content["schema"]
            if "$ref" in schema:
                what = kind(schema)
            elif "items" in schema.get("properties", {}):
                what = kind(schema["properties"]["items"])
        html += f"<tr><th>{status}</th><td>{escape(whole['description'])} {what}</td></tr>"
    return html + "</table></section>"


style = """
:root { color-scheme: light dark; --line: #8884; --quiet: #777; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
h2 { border-top: 2px solid; margin-top: 3rem; padding-top: .5rem; }
section { border-top: 1px solid var(--line); padding: .5rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
th { font-weight: 600; width: 12rem; }
td p { color: var(--quiet); margin: 0; }
pre { background: #8881; overflow: auto; padding: .75rem; }
small { color: var(--quiet); font-weight: normal; }
code { font-size: .95em; overflow-wrap: anywhere; }
nav { columns: 2; } nav p { break-inside: avoid; margin: 0 0 1rem; } nav a { display: block; }
@media (max-width: 40rem) { nav { columns: 1; } th { width: 7rem; } }
"""

by_tag = {tag["name"]: [] for tag in contract["tags"]}
for path, item in contract["paths"].items():
    for method, op in item.items():
        if method != "parameters":
            by_tag[op["tags"][0]].append((method, path, item.get("parameters", []), op))

info = contract["info"]
page = (f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{info["title"]} API</title>'
        f"<style>{style}</style></head><body><main><h1>{info['title']} API {info['version']}</h1>"
        f'{prose(info["description"])}<p><a href="/api/v1/openapi.json">As OpenAPI, for programs</a></p><nav>')
for tag, operations in by_tag.items():
    page += f"<p><b>{escape(tag.capitalize())}</b>"
    for _, _, _, op in operations:
        page += f'<a href="#{op["operationId"]}">{escape(op["summary"])}</a>'
    page += "</p>"
page += "</nav>"
for tag, operations in by_tag.items():
    page += f"<h2>{escape(tag.capitalize())}</h2>"
    for one in operations:
        page += operation(*one)
page += "<h2>Shapes</h2>"
for name, schema in contract["components"]["schemas"].items():
    note = prose(schema["description"]) if "description" in schema else ""
    members = fields(schema)
    shape = f"<table>{members}</table>" if members else f"<p>{kind(schema)}</p>"
    page += f'<section id="{name}"><h3>{name}</h3>{note}{shape}</section>'
page += "</main></body></html>\n"

with open(target, "w", encoding="utf-8") as file:
    file.write(page)
