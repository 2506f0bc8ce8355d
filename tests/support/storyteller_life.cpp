// What happens to deals, customers, sellers and months later, told in stories.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "kvartett/app/channel_review.h"
#include "kvartett/app/close_months.h"
#include "kvartett/app/keep_company.h"
#include "kvartett/app/merge_customers.h"
#include "kvartett/app/view_sales.h"
#include "tests/support/storyteller.h"

namespace kvartett {
namespace {

const char* name_of(DealEvent event) {
  switch (event) {
    case DealEvent::signed_:
      return "entered";
    case DealEvent::corrected:
      return "corrected";
    case DealEvent::terminated:
      return "terminated";
    case DealEvent::reinstated:
      return "reinstated";
    case DealEvent::voided:
      return "made void";
    case DealEvent::channel_accepted:
      return "moved to the channel of the rules";
    case DealEvent::renewed:
      return "because of what renews it";
    case DealEvent::rolled_forward:
      return "rolled forward";
    case DealEvent::seller_moved:
      return "followed a seller to another team";
  }
  std::unreachable();
}

std::string told(const std::vector<Share>& shares, const Ledger& ledger) {
  std::string all;
  for (const Share& share : shares) {
    all += fmt::format("{}{} {:g} %", all.empty() ? "" : ", ",
                       ledger.seller(share.seller).value.name, share.basis_points / 100.0);
  }
  return all;
}

std::string number_of(LineRef ref) {
  return fmt::format("{}.{}", ref.deal.number + 1, ref.line + 1);
}

std::string told(const Line& line, const Ledger& ledger) {
  std::string all = fmt::format(
      "{}, {} a year, ", line.product ? ledger.product(*line.product).value.name : "no product",
      shown(line.volume_per_year));
  if (line.term == Term::one_off) all += "once";
  if (line.term == Term::fixed)
    all += fmt::format("{} months from {}", line.months, line.start.text());
  if (line.term == Term::rolling) all += "until notice from " + line.start.text();
  all += ", " + name_of(line.channel).english;
  if (line.expansion > Money{}) all += fmt::format(", of it {} as growth", shown(line.expansion));
  if (line.renews) all += ", renews " + number_of(*line.renews);
  if (line.terminated_on) all += ", terminated " + line.terminated_on->text();
  if (line.ended_on && line.ended_on != line.terminated_on)
    all += ", ended " + line.ended_on->text();
  if (line.is_void) all += ", struck";
  return all;
}

// "3 to 5, 8"
std::string told(const std::vector<Sequence>& sequences) {
  std::string all;
  for (std::size_t i = 0; i < sequences.size();) {
    std::size_t last = i;
    while (last + 1 < sequences.size() && sequences[last + 1] == sequences[last] + 1) ++last;
    if (!all.empty()) all += ", ";
    all += std::to_string(sequences[i]);
    if (last > i) all += " to " + std::to_string(sequences[last]);
    i = last + 1;
  }
  return all;
}

}  // namespace

std::optional<std::string> Storyteller::tell_of_life(const std::string& verb,
                                                     const StoryOptions& options) {
  constexpr std::string_view preview = "preview-";
  if (verb.starts_with(preview)) return preview_amend(verb.substr(preview.size()), options);
  const std::set<std::string> amendments = {"correct", "terminate", "reinstate", "void"};
  if (amendments.contains(verb)) return amend(verb, options);
  if (verb == "review") return show_review(options);
  if (verb == "accept") return accept(options);
  if (verb == "merge") return merge(options);
  if (verb == "unmerge") return unmerge(options);
  if (verb == "team") return move_to_team(options);
  return {};
}

// What is given replaces what is; a line is named by its number in the deal.
Correction Storyteller::correction_of(const StoryOptions& options, const Deal& deal) {
  Correction correction{kvartett::draft_of(deal), options.find("why").value_or("")};
  DealDraft& draft = correction.draft;
  if (const auto name = options.find("customer")) draft.customer = company().customer(*name);
  if (const auto on = options.find("on")) draft.signed_on = day_of(*on);
  if (const auto shares = options.find("seller")) draft.shares = shares_of(*shares);
  if (const auto overlays = options.find("overlay")) draft.overlays = shares_of(*overlays);
  if (const auto lines = options.find("strike")) {
    for (const std::string& line : parts_of(*lines)) {
      std::erase_if(draft.lines,
                    [&](const LineDraft& one) { return one.corrects == std::stoi(line) - 1; });
    }
  }
  for (std::size_t g = 0; g < options.groups.size(); ++g) {
    const auto number = options.find("line", g);
    if (g > 0 && !number) {
      read_line(options, g, draft.lines.emplace_back());
      continue;
    }
    const std::int32_t place = number ? std::stoi(*number) - 1 : 0;
    const auto line = std::ranges::find(draft.lines, place, &LineDraft::corrects);
    if (line != draft.lines.end()) read_line(options, g, *line);
  }
  put_in_currency(options, draft);
  return correction;
}

Amendment Storyteller::amendment_of(const std::string& verb, const StoryOptions& options,
                                    Id<Deal> id) {
  const std::string why = options.find("why").value_or("");
  if (!company().ledger().has(id)) throw NoSense{"there is no such deal"};
  if (verb == "correct") return correction_of(options, company().ledger().deal(id).value);
  if (verb == "reinstate") return Reinstatement{why};
  if (verb == "void") return Voiding{why};
  if (verb != "terminate") throw NoSense{"nobody knows how to " + verb};
  Termination termination{day_of(options.need("on")), {}, why};
  if (const auto lines = options.find("lines")) {
    for (const std::string& line : parts_of(*lines)) {
      termination.lines.push_back(std::stoi(line) - 1);
    }
  }
  return termination;
}

std::string Storyteller::amend(const std::string& verb, const StoryOptions& options) {
  const Id<Deal> id = deal_of(options.need("deal"));
  const Amendment amendment = amendment_of(verb, options, id);
  const auto done = amend_deal(company().app(), actor(options), {}, id, {}, amendment);
  return done ? "" : no(done.error());
}

std::string Storyteller::preview_amend(const std::string& verb, const StoryOptions& options) {
  const Id<Deal> id = deal_of(options.need("deal"));
  const Amendment amendment = amendment_of(verb, options, id);
  const auto preview = preview_amendment(company().app(), actor(options), id, amendment);
  if (!preview) return no(preview.error());
  const Ledger& ledger = preview->company->ledger;
  std::string lines;
  for (const Entry& entry : preview->entries) {
    lines +=
        fmt::format("  {} {}, {}: {}{}\n", entry.on.text(), ledger.seller(entry.seller).value.name,
                    kvartett::name_of(entry.channel).english, shown(entry.amount),
                    entry.reverses ? fmt::format(" (takes back entry {})", *entry.reverses) : "");
  }
  return lines.empty() ? "nothing\n" : lines;
}

std::string Storyteller::accept(const StoryOptions& options) {
  std::vector<LineRef> lines;
  if (const auto named = options.find("lines")) {
    for (const std::string& line : parts_of(*named)) lines.push_back(line_of(line));
  }
  const auto accepted = accept_channels(company().app(), actor(options), {}, lines);
  return accepted ? fmt::format("{} moved\n", *accepted) : no(accepted.error());
}

std::string Storyteller::close(std::optional<Month> through) {
  const auto closed = close_months(company().app(), company().manager(),
                                   company().ledger().closed_changed_in(), through);
  return closed ? "" : no(closed.error());
}

std::string Storyteller::merge(const StoryOptions& options) {
  std::vector<Id<Customer>> duplicates;
  for (const std::string& name : parts_of(options.need("duplicates"))) {
    duplicates.push_back(company().customer(name));
  }
  const auto merged = merge_customers(company().app(), actor(options), {},
                                      company().customer(options.need("customer")), duplicates);
  return merged ? "" : no(merged.error());
}

std::string Storyteller::unmerge(const StoryOptions& options) {
  const Id<Customer> merged = company().customer(options.need("customer"));
  const auto unmerged = unmerge_customer(company().app(), actor(options), {},
                                         company().ledger().resolved(merged), merged);
  return unmerged ? "" : no(unmerged.error());
}

std::string Storyteller::move_to_team(const StoryOptions& options) {
  const Id<Seller> id = company().seller(options.need("seller"));
  const Id<Team> team = company().team(options.need("team"));
  const auto kept = company().ledger().seller(id);
  Seller seller = kept.value;
  seller.team = team;
  const auto moved =
      change_seller(company().app(), company().manager(), id, kept.changed_in, seller);
  return moved ? "" : no(moved.error());
}

std::string Storyteller::show_deal(Id<Deal> id, const StoryOptions& options) {
  const auto view = view_deal(company().app(), actor(options), id);
  if (!view) return no(view.error());
  const Ledger& ledger = view->company->ledger;
  const KeptDeal& kept = ledger.deal(id);
  std::string lines = fmt::format(
      "{}, {}: {}{}{}{}\n", kept.value.signed_on.text(),
      ledger.customer(ledger.resolved(kept.value.customer)).value.name,
      told(kept.value.shares, ledger),
      kept.value.overlays.empty() ? "" : "; beside: " + told(kept.value.overlays, ledger),
      told_rate(kept.value), kept.value.is_void ? "; void" : "");
  for (std::size_t l = 0; l < kept.value.lines.size(); ++l) {
    lines += fmt::format("  line {}: {}\n", l + 1, told(kept.value.lines[l], ledger));
  }
  for (const DealHappening& happening : kept.happenings) {
    std::vector<Sequence> sequences;
    Money moved;
    for (const auto& [sequence, entry] : view->entries) {
      if (ledger.version_of(sequence) != happening.version) continue;
      sequences.push_back(sequence);
      moved += entry.amount;
    }
    lines +=
        text(ledger.batch(happening.version).at).substr(0, 10) + " " + name_of(happening.event);
    if (!happening.reason.empty()) lines += ", \"" + happening.reason + "\"";
    if (!sequences.empty()) lines += ": entries " + told(sequences) + ", " + shown(moved);
    lines += "\n";
  }
  return lines;
}

// What each line comes to in all, as a fact beside the volume.
std::string Storyteller::show_contract(const StoryOptions& options) {
  const auto view = view_deal(company().app(), actor(options), deal_of(options.need("deal")));
  if (!view) return no(view.error());
  const Ledger& ledger = view->company->ledger;
  std::string lines;
  for (const Line& line : ledger.deal(deal_of(options.need("deal"))).value.lines) {
    const auto total = total_contract_value(line);
    lines += fmt::format("  {}, {}\n", told(line, ledger),
                         total ? "in all " + shown(*total) : "without an end");
  }
  return lines;
}

std::string Storyteller::show_review(const StoryOptions& options) {
  const auto review = view_channel_review(company().app(), actor(options));
  if (!review) return no(review.error());
  const Ledger& ledger = review->company->ledger;
  std::string lines;
  for (const ReviewedLine& reviewed : review->lines) {
    const Line& line = ledger.line(reviewed.line);
    const auto about = product_of(reviewed.now.reason, line.product);
    const Id<Customer> customer = ledger.deal(reviewed.line.deal).value.customer;
    lines += fmt::format(
        "line {}, {}, {}: {}. {}\n", number_of(reviewed.line),
        ledger.customer(ledger.resolved(customer)).value.name,
        line.product ? kvartett::name_of(line.channel).english : "no product",
        kvartett::name_of(reviewed.now.channel).english,
        explain(reviewed.now.reason, about ? ledger.product(*about).value.name : "").english);
  }
  return lines.empty() ? "nothing\n" : lines;
}

}  // namespace kvartett
