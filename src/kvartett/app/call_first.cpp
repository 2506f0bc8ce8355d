#include "kvartett/app/call_first.h"

#include <fmt/format.h>

#include <algorithm>

#include "kvartett/ledger/renewal.h"

namespace kvartett {
namespace {

std::string points(std::int32_t tenths, char decimal) {
  return fmt::format("{}{}{}", tenths / 10, decimal, tenths % 10);
}

// Whole units of the currency, as people say it.
std::string amount(const Ledger& ledger, Money money, Language language) {
  const int exponent = find_currency_exponent(ledger.settings().currency).value_or(2);
  std::int64_t unit = 1;
  for (int i = 0; i < exponent; ++i) unit *= 10;
  const bool is_swedish = language == Language::swedish;
  const std::string text = kvartett::text(Money::minor(money.minor_units() / unit), 0,
                                          is_swedish ? ' ' : ',', is_swedish ? ',' : '.');
  return text + " " + ledger.settings().currency;
}
Sentence with_amounts(const Ledger& ledger, const Delivery& delivery, Date to) {
  const auto in = [&](Language language, Money money) { return amount(ledger, money, language); };
  return {fmt::format("{} of {} is invoiced to {}: {} is missing.",
                      in(Language::english, delivery.delivered),
                      in(Language::english, delivery.contracted), to.text(),
                      in(Language::english, delivery.lag())),
          fmt::format("{} av {} är fakturerat till {}: {} saknas.",
                      in(Language::swedish, delivery.delivered),
                      in(Language::swedish, delivery.contracted), to.text(),
                      in(Language::swedish, delivery.lag()))};
}

class Calls {
 public:
  Calls(const Ledger& ledger, const KamCustomer& customer, Date today)
      : ledger_{ledger}, customer_{customer}, today_{today} {}

  void look_at_delivery(std::optional<Date> delivered_to) {
    if (customer_.delivery && customer_.delivery->is_behind()) {
      add(CallReason::invoicing_lags,
          with_amounts(ledger_, *customer_.delivery, delivered_to.value_or(today_)));
    }
  }

  void look_at_satisfaction() {
    if (customer_.scores.empty()) {
      if (has_contract())
        add(CallReason::never_asked, say("Has never been asked how satisfied they are.",
                                         "Har aldrig fått frågan hur nöjda de är."));
      return;
    }
    const Score& last = score(customer_.scores.size() - 1);
    const std::int32_t tenths = tenths_of(last);
    bool falls = false;
    if (customer_.scores.size() > 1) {
      const std::int32_t before = tenths_of(score(customer_.scores.size() - 2));
      if (before - tenths >= fall_tenths && tenths < content_tenths) {
        falls = true;
        add(CallReason::satisfaction_falls,
            {fmt::format("Satisfaction fell from {} to {} on {}.", points(before, '.'),
                         points(tenths, '.'), last.on.text()),
             fmt::format("Nöjdheten föll från {} till {} den {}.", points(before, ','),
                         points(tenths, ','), last.on.text())});
      }
    }
    if (tenths < low_tenths && !falls) {
      add(CallReason::satisfaction_is_low,
          {fmt::format("Satisfaction is {} of 10, on {}.", points(tenths, '.'), last.on.text()),
           fmt::format("Nöjdheten är {} av 10, den {}.", points(tenths, ','), last.on.text())});
    }
    if (last.on < today_.plus_months(-old_months) && has_contract()) {
      add(CallReason::satisfaction_is_old,
          say("Was last asked on {}: more than a year ago.",
              "Fick frågan senast {}: för mer än ett år sedan.", last.on.text()));
    }
  }

  void look_at_contracts() {
    for (const LineRef ref : ledger_.customer(customer_.id).lines) {
      const KeptDeal& kept = ledger_.deal(ref.deal);
      const Line& line = ledger_.line(ref);
      const auto ends = covered_until(line, kept.value.signed_on);
      if (ends && *ends < today_) continue;
      look_at_notice(ref, kept, line);
      if (line.term == Term::fixed && ends && is_near(*ends) && !is_renewed(ledger_, ref, today_)) {
        add(CallReason::contract_ends,
            say("The contract of {} ends on {} and is not renewed.",
                "Avtalet om {} går ut {} och är inte förlängt.", product(line), ends->text()),
            ref);
      }
    }
  }

  std::vector<CallFor> take() {
    std::ranges::stable_sort(calls_, {}, &CallFor::reason);
    return std::move(calls_);
  }

 private:
  void look_at_notice(LineRef ref, const KeptDeal& kept, const Line& line) {
    if (!line.notice_months || line.ended_on) return;
    for (const ScheduledVolume& part :
         schedule(line, kept.value.signed_on, kept.policy.multi_year,
                  today_.plus_days(near_days).plus_months(*line.notice_months + 1))) {
      if (!part.notice_day || !is_near(*part.notice_day)) continue;
      add(CallReason::notice_is_near,
          say("The contract of {} can be given notice until {}.",
              "Avtalet om {} kan sägas upp till och med {}.", product(line),
              part.notice_day->text()),
          ref);
      return;
    }
  }

  bool is_near(Date day) const { return day >= today_ && days_between(today_, day) <= near_days; }
  const Score& score(std::size_t i) const {
    return ledger_.satisfaction().score(customer_.scores[i]).value;
  }
  std::string product(const Line& line) const {
    return line.product ? ledger_.product(*line.product).value.name : customer_name();
  }
  std::string customer_name() const { return ledger_.customer(customer_.id).value.name; }
  bool has_contract() const {
    return std::ranges::any_of(ledger_.customer(customer_.id).lines, [&](LineRef ref) {
      const auto ends = covered_until(ledger_.line(ref), ledger_.deal(ref.deal).value.signed_on);
      return !ends || *ends >= today_;
    });
  }
  void add(CallReason reason, Sentence why, std::optional<LineRef> line = {}) {
    calls_.push_back({reason, std::move(why), line});
  }

  const Ledger& ledger_;
  const KamCustomer& customer_;
  Date today_;
  std::vector<CallFor> calls_;
};

}  // namespace

std::vector<CallFor> calls_for(const Ledger& ledger, const KamCustomer& customer,
                               std::optional<Date> delivered_to, Date today) {
  Calls calls{ledger, customer, today};
  calls.look_at_delivery(delivered_to);
  calls.look_at_satisfaction();
  calls.look_at_contracts();
  return calls.take();
}

}  // namespace kvartett
