"""Two people at once: of four who change the same thing from the same version one wins and three
are told; a double click makes one thing; and what was acknowledged is what is there."""
import argparse
import json
import sys
import threading
import uuid

import calls
from kvartett_adapter import Kvartett
from trial import Trial

arguments = argparse.ArgumentParser()
arguments.add_argument("--quick", action="store_true")
arguments.add_argument("--rounds", type=int)
options = arguments.parse_args()
rounds = options.rounds or (60 if options.quick else 1000)


def together(deeds):
    gate, answers = threading.Barrier(len(deeds)), [None] * len(deeds)

    def run(i):
        gate.wait()
        try:
            answers[i] = deeds[i]()
        except Exception as broken:
            answers[i] = (0, repr(broken).encode(), {})
    threads = [threading.Thread(target=run, args=(i,)) for i in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def lost_updates(trial, editors, method, path, where, body, read, how_often):
    """Every round all read one version and all save; the winner's save is what the next round reads."""
    saved = lost = 0
    last = None
    for i in range(how_often):
        seen = [client.req("GET", path) for client in editors]
        if last is not None and read(json.loads(seen[0][1])) != last:
            lost += 1
        answers = together([lambda k=k, tag=tag: editors[k].req(method, path + where, body(i, k),
                                                               {"If-Match": tag})
                            for k, tag in enumerate(answer[2].get("ETag", "") for answer in seen)])
        statuses = [answer[0] for answer in answers]
        won = [k for k, status in enumerate(statuses) if status == 200]
        trial.check(len(won) == 1 and all(status in (200, 412) for status in statuses),
                    method, path, "round", i, statuses, answers[0][1][:200])
        saved += len(won)
        last = read_back(body(i, won[-1])) if won else last
    trial.check(lost == 0, method, path, lost, "saves were lost")
    status, _, _ = editors[0].req(method, path + where, body(0, 0))
    trial.check(status == 428, method, path, "a save without a version got", status)
    return saved, lost


def read_back(body):
    return body.get("total", body.get("name", body.get("code", body.get("note", body.get(
        "passive_after_months")))))


def main():
    adapter = Kvartett()
    adapter.options = ("--today", "2099-03-17")
    with Trial(adapter, "race") as trial:
        return run(trial, adapter)


def run(trial, adapter):
    port = trial.port
    editors = [adapter.login(port, "a", role) for role in ("admin", "manager", "admin", "manager")]
    admin = editors[0]
    other = adapter.login(port, "b", "admin")
    ids = {"sellers": adapter.sellers["a", 1], "customers": adapter.customer["a"], "amount": 100,
           "secret": "", "products": admin.ask("POST", "/products", {"name": "Vara"})["id"],
           "teams": admin.ask("POST", "/teams", {"name": "Team"})["id"]}
    budget = f"/api/v1/budgets/{calls.YEAR}"
    saved, lost = lost_updates(
        trial, editors, "PUT", budget, "/draft",
        lambda i, k: {**calls.draft(ids), "total": 1000 + i * 4 + k},
        lambda budget: budget["total"], rounds)
    signed = admin.ask("POST", "/deals", calls.deal(ids))["id"]
    few = max(10, rounds // 20)
    for path, field in ((f"/api/v1/customers/{ids['customers']}", "name"),
                        (f"/api/v1/teams/{ids['teams']}", "name"),
                        (f"/api/v1/products/{ids['products']}", "code"),
                        (f"/api/v1/sellers/{ids['sellers']}", "name"),
                        (f"/api/v1/deals/{signed}", "note")):
        more = lost_updates(trial, editors, "PATCH", path, "",
                            lambda i, k, field=field: {field: f"R{i}-{k}"},
                            lambda thing, field=field: thing[field], few)
        saved, lost = saved + more[0], lost + more[1]
    admins = [adapter.login(port, "a", "admin") for _ in range(4)]
    more = lost_updates(trial, admins, "PATCH", "/api/v1/company", "",
                        lambda i, k: {"passive_after_months": 1 + (i * 4 + k) % 60},
                        lambda company: company["passive_after_months"], few)
    saved, lost = saved + more[0], lost + more[1]

    clicks = [adapter.login(port, "a", "manager") for _ in range(8)]
    doubled = 0
    for i in range(few):
        for path, body, told in (
                ("/deals", {**calls.deal(ids), "external_id": f"D{i}"}, "id"),
                ("/customers", {"name": f"Kund {i}"}, "id"),
                ("/satisfaction", {"customer_id": ids["customers"], "score": i % 11}, "id")):
            key = str(uuid.uuid4())
            post = lambda client, what=body: client.req("POST", f"/api/v1{path}", what,
                                                        {"Idempotency-Key": key})
            answers = together([lambda client=client: post(client) for client in clicks])
            made = {json.loads(answer[1]).get(told) for answer in answers if answer[0] == 201}
            trial.check(len(made) == 1 and {answer[0] for answer in answers} == {201},
                        "double click", path, [answer[0] for answer in answers])
            doubled += len(made) - 1
            changed = {**body, **({"note": "annat"} if path == "/deals" else
                                  {"name": "annat"} if path == "/customers" else {"score": 10 - i % 11})}
            if changed != body:
                status = post(clicks[0], changed)[0]
                trial.check(status in (409, 422), "one key, two bodies", path, status)
        key = str(uuid.uuid4())
        for client in (clicks[0], other):  # one company's key is nothing to another
            name = {"name": f"Nyckel {i}"}
            status = client.req("POST", "/api/v1/customers", name, {"Idempotency-Key": key})[0]
            trial.check(status == 201, "a key used by one company blocks another", status)
    named = [deal["key"] for deal in adapter.deals(admin)]
    doubled += len(named) - len(set(named))
    trial.check(doubled == 0, doubled, "made twice")
    total, count = adapter.totals(admin)
    entries, cursor = 0, ""
    while cursor is not None:
        page = admin.ask("GET", f"/entries?to=2099-03-17&limit=1000{cursor and '&cursor=' + cursor}")
        entries, cursor = entries + sum(one["amount"] for one in page["items"]), page["next_cursor"]
    trial.check(entries == total, "the standing", total, "is not the entries", entries)
    problem = None
    trial.server.terminate()
    trial.check(trial.server.wait() == 0, "the server does not stop in good order")
    problem = adapter.verify(trial.data)
    trial.check(problem is None, problem)
    trial.start()
    return trial.end(rounds=rounds, saves_acknowledged=saved, lost=lost, doubled=doubled, deals=count)


if __name__ == "__main__":
    sys.exit(main())
