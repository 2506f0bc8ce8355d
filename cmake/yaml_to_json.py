"""Build step: api/openapi.yaml, as people write it, to JSON, as programs read it.

YAML 1.2 as OpenAPI means it: only true and false are booleans, and a date is text."""
import json
import re
import sys

import yaml


class Loader(yaml.SafeLoader):
    def construct_mapping(self, node, deep=False):
        keys = [key.value for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1 and key != "<<":
                raise yaml.constructor.ConstructorError(
                    None, None, f'the key "{key}" occurs twice', node.start_mark)
        return super().construct_mapping(node, deep)


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers
            if tag not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"),
                             ["t", "f"])

source, target = sys.argv[1:]
try:
    with open(source, encoding="utf-8") as file:
        contract = yaml.load(file, Loader)
except yaml.YAMLError as error:
    sys.exit(f"{source}: {error}")
with open(target, "w", encoding="utf-8") as file:
    json.dump(contract, file, ensure_ascii=False, separators=(",", ":"))
