// A company in memory, for tests of what is worked out from its deals: whoever is named and not yet
// known is added.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "kvartett/ledger/ledger.h"
#include "kvartett/ledger/post.h"
#include "tests/support/money_words.h"
#include "tests/support/words.h"

namespace kvartett {

struct SmallLedger {
  Ledger ledger;
  std::vector<Entry> entries;

  explicit SmallLedger(const Settings& settings = {}) { happen({SettingsSet{settings}}); }

  void happen(std::vector<Fact> facts, std::vector<Entry> posted = {}) {
    Batch batch;
    batch.version = ledger.version() + 1;
    batch.facts = std::move(facts);
    batch.entries = std::move(posted);
    ledger.append(batch);
    entries.insert(entries.end(), batch.entries.begin(), batch.entries.end());
  }

  Id<Seller> seller(const std::string& name) { return find_or_add<Seller>(ledger.sellers(), name); }
  Id<Customer> customer(const std::string& name) {
    return find_or_add<Customer>(ledger.customers(), name);
  }
  Id<Product> product(const std::string& name, const std::string& group = {}) {
    const Id<Product> id = find_or_add<Product>(ledger.products(), name);
    if (!group.empty()) {
      Product changed = ledger.product(id).value;
      changed.group = group;
      happen({ProductSet{id, changed}});
    }
    return id;
  }
  void change(Id<Customer> id, const Customer& customer) { happen({CustomerSet{id, customer}}); }

  // A line that begins the day it is signed, unless it has a start of its own.
  Line line(const std::string& product_name, Money volume, Term term = Term::rolling,
            int months = 0) {
    Line line;
    if (!product_name.empty()) line.product = product(product_name);
    line.volume_per_year = volume;
    line.term = term;
    line.months = months;
    return line;
  }

  Id<Deal> sign(const std::string& customer_name, std::string_view on, std::vector<Line> lines,
                std::vector<Share> shares = {}) {
    Deal deal;
    deal.customer = customer(customer_name);
    deal.signed_on = day(on);
    deal.shares = shares.empty() ? std::vector<Share>{{seller("Anna"), whole_share}} : shares;
    for (Line& line : lines) {
      if (line.start == Date{}) line.start = deal.signed_on;
    }
    deal.lines = std::move(lines);
    return sign(deal);
  }
  Id<Deal> sign(const Deal& deal) {
    const Id<Deal> id = Id<Deal>::at(ledger.deals().size());
    auto posted = post(id, deal, ledger.settings().posting_policy(), day("2030-12-31"),
                       [](Id<Seller>, Date) { return std::optional<Id<Team>>{}; });
    happen({DealSigned{id, deal, static_cast<std::int32_t>(posted.size())}}, posted);
    return id;
  }
  // Changes what the deal is; what it posted is left to those who test posting.
  template <class Change>
  void amend(Id<Deal> id, const Change& change) {
    Deal deal = ledger.deal(id).value;
    change(deal);
    happen({DealChanged{id, deal, DealEvent::corrected, "", 0}});
  }

 private:
  template <class T, class Things>
  Id<T> find_or_add(const Things& things, const std::string& name) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      if (things[i].value.name == name) return Id<T>::at(i);
    }
    const Id<T> id = Id<T>::at(things.size());
    T thing;
    thing.name = name;
    happen({Set<T>{id, thing}});
    return id;
  }
};

}  // namespace kvartett
