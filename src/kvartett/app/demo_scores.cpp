#include "kvartett/app/demo_scores.h"

#include <algorithm>
#include <array>
#include <random>

namespace kvartett {
namespace {

const std::array<Sentence, 3> roles = {say("Head of IT", "IT-chef"), say("Purchasing", "Inköp"),
                                       say("Managing director", "Vd")};
const std::array<Sentence, 3> glad = {
    say("Always get hold of you when it matters.", "Får alltid tag på er när det gäller."),
    say("Works as promised.", "Fungerar som utlovat."),
    say("Good follow-up after the summer.", "Bra uppföljning efter sommaren.")};
const std::array<Sentence, 3> sorry = {
    say("Long waits on the phone.", "Lång väntan i telefon."),
    say("We were promised more training.", "Vi blev lovade mer utbildning."),
    say("The last invoices were hard to understand.",
        "De senaste fakturorna var svåra att förstå.")};

class Answers {
 public:
  Answers(Date today, std::uint64_t seed, Language language)
      : random_{seed}, today_{today}, language_{language} {}

  // Asked about twice a year; how it goes for a customer is drawn once.
  void ask(Id<Customer> customer, Date since) {
    const std::int64_t kind = below(100);
    if (kind < 12) return;                // has never been asked
    const bool is_forgotten = kind < 20;  // nor for long
    const bool becomes_sorry = kind >= 20 && kind < 32;
    std::int32_t points = 7 + static_cast<std::int32_t>(below(4));
    const Date first = std::max(since.plus_months(2), today_.plus_months(-30));
    const Date last = is_forgotten ? today_.plus_months(-14) : today_.plus_days(-5);
    for (Date on = first.plus_days(days(150)); on <= last; on = on.plus_days(150 + days(60))) {
      const bool is_late = on > today_.plus_months(-7);
      const std::int32_t given = becomes_sorry && is_late ? std::max(2, points - 3 - days(2))
                                                          : std::clamp(points + days(3) - 1, 5, 10);
      note(customer, on, given);
    }
  }

  std::vector<Score> take() {
    std::ranges::stable_sort(scores_, {}, &Score::on);
    return std::move(scores_);
  }

 private:
  std::int64_t below(std::int64_t bound) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(bound));
  }
  std::int32_t days(std::int64_t bound) { return static_cast<std::int32_t>(below(bound)); }

  void note(Id<Customer> customer, Date on, std::int32_t points) {
    Score score{customer, on, ScoreScale::zero_to_ten, 100 * points, {}, {}};
    if (below(100) < 70) score.answered_by = roles.at(draw(roles.size())).in(language_);
    if (points <= 6) {
      score.comment = sorry.at(draw(sorry.size())).in(language_);
    } else if (below(100) < 40) {
      score.comment = glad.at(draw(glad.size())).in(language_);
    }
    // A few surveys ask on another scale.
    if (below(100) < 12 && points % 2 == 0) {
      score.scale = ScoreScale::zero_to_hundred;
      score.given_hundredths = 1'000 * points;
    }
    scores_.push_back(std::move(score));
  }
  std::size_t draw(std::size_t size) {
    return static_cast<std::size_t>(below(static_cast<std::int64_t>(size)));
  }

  std::mt19937_64 random_;
  Date today_;
  Language language_;
  std::vector<Score> scores_;
};

}  // namespace

std::vector<Score> demo_scores(const Ledger& company, Date today, std::uint64_t seed,
                               Language language) {
  Answers answers{today, seed, language};
  for (std::size_t i = 0; i < company.customers().size(); ++i) {
    const KeptCustomer& kept = company.customers()[i];
    if (kept.lines.empty() || !kept.value.owner) continue;
    const bool is_of_kam = company.seller(*kept.value.owner).value.is_kam;
    if (!is_of_kam && i % 4 != 0) continue;
    const Date since = company.deal(kept.lines.front().deal).value.signed_on;
    answers.ask(Id<Customer>::at(i), since);
  }
  return answers.take();
}

}  // namespace kvartett
