// How a budget comes about, told in stories: what the contracts propose, and a goal handed out
// among sellers.
#include <fmt/format.h>

#include "kvartett/app/propose_budget.h"
#include "kvartett/app/set_budget.h"
#include "tests/support/storyteller.h"

namespace kvartett {
namespace {

std::string told(const ByChannel& amounts) {
  std::string all;
  for (const Channel channel : channels) {
    all += fmt::format("{}{} {}", all.empty() ? "" : ", ", name_of(channel).english,
                       shown(amounts[index(channel)]));
  }
  return all + "\n";
}

std::string told(RateBasis basis) {
  switch (basis) {
    case RateBasis::group:
      return "of its own";
    case RateBasis::overall:
      return "the company's";
    case RateBasis::usual:
      return "as is usual";
  }
  std::unreachable();
}

}  // namespace

FiscalYear Storyteller::year_of(const StoryOptions& options) const {
  const auto name = options.find("year");
  const auto year = name ? settings_.fiscal_years.find_named(*name)
                         : std::optional{settings_.fiscal_years.containing(*today_)};
  if (!year) throw NoSense{"there is no such year"};
  return *year;
}

std::string Storyteller::distribute(const StoryOptions& options) {
  DistributionDraft draft;
  draft.channel = channel_of(options.need("channel"));
  draft.goal = amount_of(options.need("goal"));
  if (const auto step = options.find("step")) draft.step = amount_of(*step);
  if (const auto over = options.find("over")) draft.over_basis_points = amount_of(*over);
  for (const std::string& name : parts_of(options.need("sellers")))
    draft.sellers.push_back(company().seller(name));
  if (options.find("by") == "last_year") draft.weighing = Weighing::last_year;
  if (const auto weights = options.find("weights")) {
    draft.weighing = Weighing::by_hand;
    for (const std::string& weight : parts_of(*weights)) {
      const auto [name, number] = name_and_number(weight);
      draft.weights.emplace_back(company().seller(name), std::stoi(number));
    }
  }
  if (const auto held = options.find("held")) {
    for (const std::string& goal : parts_of(*held)) {
      const auto [name, amount] = name_and_number(goal);
      draft.held.emplace_back(company().seller(name), amount_of(amount));
    }
  }
  const auto answer =
      distribute_goal(company().app(), company().manager(), year_of(options), draft);
  if (!answer) return no(answer.error());
  std::vector<std::vector<std::string>> rows = {{"seller", "goal"}};
  Money sum;
  for (const auto& [seller, goal] : answer->goals) {
    rows.push_back({answer->company->ledger.seller(seller).value.name, shown(goal)});
    sum += goal;
  }
  rows.push_back({"Together", shown(sum)});
  return table(std::move(rows), 1);
}

std::string Storyteller::show_proposal(const StoryOptions& options) {
  const auto total = options.find("total");
  const auto answer = propose_budget(company().app(), company().manager(), year_of(options),
                                     total ? std::optional{amount_of(*total)} : std::nullopt);
  if (!answer) return no(answer.error());
  const BudgetProposal& proposal = answer->proposal;
  std::string told_all =
      fmt::format("dated in {}: {}, of it {} committed and {} expected\n", proposal.year.name(),
                  shown(proposal.renewal.dated), shown(proposal.renewal.committed),
                  shown(proposal.renewal.expected));
  for (const ExpiringGroup& group : proposal.renewal.expiring) {
    told_all += fmt::format(
        "runs out{}: {} of {} lines, renewed at {:.1f} % ({}): {}\n",
        group.group.empty() ? "" : ", " + group.group, shown(group.volume_per_year), group.lines,
        static_cast<double>(group.rate_ppm) / 10'000, told(group.basis), shown(group.amount));
  }
  told_all +=
      fmt::format("Renewal {}, cross-sale {}, win-back {}\n", shown(proposal.renewal.amount),
                  shown(proposal.cross_sell), shown(proposal.win_back));
  const NewSalesAsked& asked = proposal.new_sales;
  if (asked.excess) told_all += fmt::format("beyond the total by {}\n", shown(*asked.excess));
  if (asked.amount) {
    told_all += fmt::format("new sales is the rest, {}: {} deals of {}, first contact by {}\n",
                            shown(*asked.amount), asked.deals ? std::to_string(*asked.deals) : "-",
                            shown(asked.average_size),
                            asked.first_contact_by ? asked.first_contact_by->text() : "-");
  }
  for (const Sentence& sentence : proposal.sentences) told_all += sentence.english + "\n";
  return told_all;
}

std::string Storyteller::show_earlier_years(const StoryOptions& options) {
  const auto plan = view_retro_plan(company().app(), company().manager(), year_of(options));
  if (!plan) return no(plan.error());
  std::string all;
  for (const YearOfSales& year : plan->years) {
    all += year.year.name() + ": " + told(year.by_channel);
    for (const auto& [seller, amounts] : year.by_seller) {
      all += "  " + plan->company->ledger.seller(seller).value.name + ": " + told(amounts);
    }
  }
  return all.empty() ? "nothing\n" : all;
}

}  // namespace kvartett
