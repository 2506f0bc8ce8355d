"""A whole call of every operation of the contract: its path with the ids of one company's things,
and a body that would be taken from somebody who may send it."""
import itertools
import json

from kvartett_adapter import PASSWORD

YEAR, DAY = "2099", "2099-03-10"
number = itertools.count(1)

LIST_OF_DEALS = "Kund;Säljare;Årsvärde;Avtalsdatum\nHEMLIG kund;Säljare 1;{};2099-03-01\n"
BOOKS = ("#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 20990101 20991231\n"
         "#VER A 1 20990310\n{\n#TRANS 1510 {} 1000\n#TRANS 3041 {} -1000\n}\n")


def deal(ids, **change):
    return {"customer_id": ids["customers"], "signed_on": DAY,
            "shares": [{"seller_id": ids["sellers"], "basis_points": 10000}],
            "lines": [{"product_id": ids["products"], "volume_per_year": ids["amount"],
                       "term": "fixed", "months": 12}],
            "note": ids["secret"], **change}


def draft(ids):
    return {"total": ids["amount"], "goals": {"renewal": 0, "cross_sell": 0, "win_back": 0},
            "cells": [{"seller_id": ids["sellers"], "channel": "new_sales", "goal": ids["amount"]}]}


def body_of(operation, ids):
    name = f"N{next(number)}"
    bodies = {
        "sign_in": lambda: {"email": "viewer@a.test", "password": PASSWORD},
        "change_me": lambda: {"locale": "en"},
        "change_company": lambda: {"passive_after_months": 12},
        "add_user": lambda: {"name": name, "email": f"{name}@x.test", "role": "viewer",
                             "password": PASSWORD, "seller_id": ids["sellers"]},
        "change_user": lambda: {"name": name},
        "add_token": lambda: {"name": name, "role": "viewer"},
        "add_seller": lambda: {"name": name, "team_id": ids["teams"]},
        "change_seller": lambda: {"team_id": ids["teams"]},
        "add_team": lambda: {"name": name},
        "change_team": lambda: {"name": name},
        "add_customer": lambda: {"name": name, "owner_seller_id": ids["sellers"]},
        "change_customer": lambda: {"external_id": name},
        "merge_customers": lambda: {"duplicate_ids": [ids["duplicate"]]},
        "unmerge_customer": lambda: {"duplicate_id": ids["duplicate"]},
        "add_product": lambda: {"name": name},
        "change_product": lambda: {"code": name},
        "preview_deal": lambda: deal(ids),
        "sign_deal": lambda: deal(ids),
        "correct_deal": lambda: {"note": name},
        "preview_correction": lambda: {"note": name},
        "terminate_deal": lambda: {"on": "2099-06-30"},
        "preview_termination": lambda: {"on": "2099-06-30"},
        "reinstate_deal": lambda: {},
        "preview_reinstatement": lambda: {},
        "void_deal": lambda: {"reason": "Dubblett"},
        "preview_void": lambda: {"reason": "Dubblett"},
        "accept_channels": lambda: {"all": True},
        "make_calendar_link": lambda: {"with_amounts": False},
        "close_months": lambda: {"through": None},
        "match_revenue_entry": lambda: {"choice": "no_contract"},
        "note_satisfaction": lambda: {"customer_id": ids["owned"], "score": 8},
        "add_rates": lambda: {"rates": [{"currency": "EUR", "on": DAY, "rate": "11.3545"}]},
        "add_rates_file": lambda: json.dumps(
            [{"date": "2099-03-11", "value": 11.36, "seriesId": "SEKEURPMI"}]).encode(),
        "begin_import": lambda: LIST_OF_DEALS.format(next(number)).encode(),
        "put_mapping": lambda: {"columns": []},
        "put_budget_draft": lambda: draft(ids),
        "approve_budget": lambda: {"reason": "Så är det"},
        "distribute_goal": lambda: {"channel": "renewal", "goal": 1000, "sellers": [ids["sellers"]]},
        "add_up_budget": lambda: draft(ids),
        "try_plan": lambda: {"assumptions": []},
        "read_budget": lambda: "Säljare;Förlängning\nSäljare 1;5\n".encode(),
        "set_aside_budget": lambda: {"name": name},
        "rename_scenario": lambda: {"name": name},
        "invite": lambda: {"email": f"{name}@invited.test", "role": "viewer"},
        "choose_digest": lambda: {"rhythm": "off"},
        "add_webhook": lambda: {"name": name, "url": "https://127.0.0.1:9/"},
        "change_webhook": lambda: {"name": name},
        "pair_board": lambda: {"code": "ABC234", "name": name, "shows": "names"},
        "change_board": lambda: {"name": name},
    }
    if operation.id not in bodies:
        raise KeyError(f"say in {__file__} what to send to {operation.id}")
    return bodies[operation.id]()


class Operation:
    def __init__(self, path, method, described, shared, resolve):
        self.path, self.method, self.id = path, method.upper(), described["operationId"]
        self.public, self.roles = described.get("x-public", False), described.get("x-roles", [])
        if bool(self.roles) == bool(self.public):
            raise ValueError(f"{self.id} is neither public nor of some roles")
        parameters = [resolve(p) for p in shared + described.get("parameters", [])]
        self.query = [p["name"] for p in parameters if p["in"] == "query"]
        self.matched = any(p["name"] == "If-Match" for p in parameters)
        content = described.get("requestBody", {}).get("content", {})
        self.has_body, self.has_json = bool(content), "application/json" in content
        # What kind of thing {id} is: the first word of the path after the version.
        self.kind = path.split("/")[3] if path.startswith("/api/v1/") else ""
        self.has_id = "{id}" in path

    def at(self, ids, thing=None):
        """Its path with the ids filled in; `thing` instead of {id}."""
        found = thing if thing is not None else ids.get(self.kind, "x")
        fill = {"{id}": found, "{fiscal_year}": YEAR, "{currency}": "EUR", "{seq}": "1",
                "{version}": "1", "{other}": "1", "{scenario}": ids.get("scenario", "1"),
                "{secret}": ids.get("feed", "x")}
        path = self.path
        for hole, value in fill.items():
            path = path.replace(hole, value)
        return path + ("?step=revenue" if self.id == "list_bridge_rows" else "")

    def resource(self, path):
        """Where the version stands that If-Match names."""
        return path.removesuffix("/draft").removesuffix("/approval")


def operations_of(contract):
    def resolve(item):
        while "$ref" in item:
            at = contract
            for step in item["$ref"][2:].split("/"):
                at = at[step]
            item = at
        return item
    # A board's secret, and what a person does to her own account (which would end the sessions that
    # the trial is made with), are tried by the HTTP tests.
    return [Operation(path, method, described, item.get("parameters", []), resolve)
            for path, item in contract["paths"].items()
            for method, described in item.items()
            if method != "parameters" and not described.get("x-board")
            and not described.get("x-by-session")]
