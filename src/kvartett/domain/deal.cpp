#include "kvartett/domain/deal.h"

#include <algorithm>
#include <set>
#include <utility>

#include "kvartett/base/text.h"
#include "kvartett/domain/split.h"

namespace kvartett {
namespace {

constexpr std::size_t lines_max = 200;
constexpr std::size_t shares_max = 50;
constexpr int months_max = 600;
constexpr int notice_months_max = 60;

void judge_shares(const DealDraft& draft, std::vector<Problem>& problems) {
  if (draft.shares.empty()) {
    problems.push_back(
        {"/shares", say("Say which seller is credited.", "Ange vilken säljare som får volymen.")});
    return;
  }
  if (draft.shares.size() > shares_max) {
    problems.push_back({"/shares", say("At most {} sellers can share a deal.",
                                       "Högst {} säljare kan dela en affär.", shares_max)});
    return;
  }
  std::int64_t total = 0;
  bool each_holds = true;
  std::set<Id<Seller>> seen;
  for (std::size_t i = 0; i < draft.shares.size(); ++i) {
    const ShareDraft& share = draft.shares[i];
    const auto place = [&](const char* field) { return fmt::format("/shares/{}/{}", i, field); };
    if (share.basis_points < 1 || share.basis_points > whole_share) {
      problems.push_back({place("basis_points"),
                          say("A share is between 1 and 10,000 basis points (0.01 % and 100 %).",
                              "En andel är mellan 1 och 10 000 baspunkter (0,01 % och 100 %).")});
      each_holds = false;
      continue;
    }
    if (draft.shares.size() > 1 && !seen.insert(share.seller).second) {
      problems.push_back({place("seller_id"),
                          say("The seller is named twice.", "Säljaren är angiven två gånger.")});
    }
    total += share.basis_points;
  }
  if (each_holds && total != whole_share) {
    problems.push_back({"/shares", say("The shares add up to {:.2f} %, not 100 %.",
                                       "Andelarna blir {:.2f} %, inte 100 %.",
                                       static_cast<double>(total) / 100.0)});
  }
}

// Overlay credit stands beside the 100 %: each at most the whole, and nobody gets both.
void judge_overlays(const DealDraft& draft, std::vector<Problem>& problems) {
  if (draft.overlays.size() > shares_max) {
    problems.push_back({"/overlays", say("At most {} sellers can have overlay credit.",
                                         "Högst {} säljare kan ha överlagd kredit.", shares_max)});
    return;
  }
  if (draft.overlays.empty()) return;
  std::set<Id<Seller>> seen;
  for (const ShareDraft& share : draft.shares) seen.insert(share.seller);
  for (std::size_t i = 0; i < draft.overlays.size(); ++i) {
    const ShareDraft& overlay = draft.overlays[i];
    const auto place = [&](const char* field) { return fmt::format("/overlays/{}/{}", i, field); };
    if (overlay.basis_points < 1 || overlay.basis_points > whole_share) {
      problems.push_back(
          {place("basis_points"),
           say("An overlay is between 1 and 10,000 basis points (0.01 % and 100 %).",
               "En överlagd kredit är mellan 1 och 10 000 baspunkter (0,01 % och 100 "
               "%).")});
    }
    if (!seen.insert(overlay.seller).second) {
      problems.push_back({place("seller_id"),
                          say("The seller is credited already.", "Säljaren är redan krediterad.")});
    }
  }
}

// Where in a draft's line something is wrong: put into words only when it is.
struct Place {
  std::size_t line;
  std::string operator()(const char* field) const {
    return fmt::format("/lines/{}/{}", line, field);
  }
};

// What a deal in another currency is worth in the company's own.
struct Exchange {
  std::string currency;  // empty: it is the company's own
  int exponent = 2;
  int company_exponent = 2;
  std::optional<Rate> rate;
};

Exchange make_exchange(const DealDraft& draft, std::string_view company_currency,
                       std::vector<Problem>& problems) {
  Exchange exchange;
  if (draft.currency.empty() || draft.currency == company_currency) {
    if (draft.rate && draft.currency.empty()) {
      problems.push_back({"/rate", say("There is a rate but no currency that it is of.",
                                       "Det finns en kurs men ingen valuta som den gäller.")});
    } else if (draft.rate) {
      problems.push_back(
          {"/rate", say("{} is the company's own currency and has no rate.",
                        "{} är företagets egen valuta och har ingen kurs.", draft.currency)});
    }
    return exchange;
  }
  const auto exponent = find_currency_exponent(draft.currency);
  exchange.currency = draft.currency;
  if (!exponent) {
    problems.push_back(
        {"/currency", say("\"{}\" is not a currency in use (ISO 4217).",
                          "\"{}\" är ingen valuta som används (ISO 4217).", draft.currency)});
    return exchange;
  }
  exchange.exponent = *exponent;
  exchange.company_exponent = find_currency_exponent(company_currency).value();
  exchange.rate = draft.rate;
  if (!draft.rate) {
    problems.push_back(
        {"/rate", say("No rate of {} is known for {} or the week before it: type the one of that "
                      "day, or let a manager add the rates.",
                      "Ingen kurs för {} är känd den {} eller veckan före: skriv den dagens kurs, "
                      "eller låt en chef lägga in kurserna.",
                      draft.currency, draft.signed_on.text())});
  }
  return exchange;
}

// The volume per year in the company's currency, within what a line may have.
Money make_volume(const LineDraft& draft, const Exchange& exchange, const Place& place,
                  std::vector<Problem>& problems) {
  const bool is_foreign = !exchange.currency.empty();
  const char* typed_field = is_foreign ? "volume_in_currency" : "volume_per_year";
  if (is_foreign && draft.volume_per_year != 0) {
    problems.push_back(
        {place("volume_per_year"),
         say("The deal is in {}: type the volume in that currency only.",
             "Affären är i {}: skriv bara volymen i den valutan.", exchange.currency)});
  }
  if (!is_foreign && draft.volume_in_currency) {
    problems.push_back({place("volume_in_currency"),
                        say("There is a volume in another currency, and the deal has none.",
                            "Det finns en volym i en annan valuta, men affären har ingen.")});
  }
  const std::int64_t typed =
      is_foreign ? draft.volume_in_currency.value_or(0) : draft.volume_per_year;
  if (typed <= 0) {
    problems.push_back({place(typed_field), say("The volume per year must be above zero.",
                                                "Volymen per år måste vara större än noll.")});
    return {};
  }
  if (is_foreign && !exchange.rate) return {};  // which is told already
  const auto volume = is_foreign ? find_converted(typed, exchange.exponent, *exchange.rate,
                                                  exchange.company_exponent)
                                 : Money::minor(typed);
  if (!volume || *volume > Money::minor(line_volume_max)) {
    problems.push_back(
        {place(typed_field),
         say("The volume per year is larger than a line can be (10,000,000,000).",
             "Volymen per år är större än en avtalsrad kan vara (10 000 000 000).")});
    return {};
  }
  if (*volume == Money{}) {
    problems.push_back(
        {place(typed_field), say("At that rate the volume is nothing in the company's currency.",
                                 "Till den kursen blir volymen ingenting i företagets valuta.")});
  }
  return *volume;
}

Line make_line(const LineDraft& draft, Date signed_on, const Exchange& exchange, const Place& place,
               std::vector<Problem>& problems) {
  Line line;
  line.product = draft.product;
  line.term = draft.term;
  line.start = draft.start.value_or(signed_on);
  line.renews = draft.renews;
  line.volume_per_year = make_volume(draft, exchange, place, problems);
  if (!exchange.currency.empty()) line.volume_in_currency = draft.volume_in_currency.value_or(0);

  if (draft.term == Term::fixed) {
    if (!draft.months) {
      problems.push_back({place("months"), say("A fixed term needs its number of months.",
                                               "En bestämd avtalstid behöver antal månader.")});
    } else if (*draft.months < 1 || *draft.months > months_max) {
      problems.push_back(
          {place("months"), say("The term must be between 1 and {} months.",
                                "Avtalstiden måste vara mellan 1 och {} månader.", months_max)});
    } else {
      line.months = static_cast<std::int32_t>(*draft.months);
    }
  } else if (draft.months) {
    problems.push_back({place("months"), say("Only a fixed term has a number of months.",
                                             "Bara en bestämd avtalstid har antal månader.")});
  }
  if (draft.notice_months) {
    if (draft.term == Term::one_off) {
      problems.push_back(
          {place("notice_months"), say("A one-off sale has no notice clause.",
                                       "En engångsaffär har ingen uppsägningsklausul.")});
    } else if (*draft.notice_months < 0 || *draft.notice_months > notice_months_max) {
      problems.push_back(
          {place("notice_months"),
           say("The notice must be between 0 and {} months.",
               "Uppsägningstiden måste vara mellan 0 och {} månader.", notice_months_max)});
    } else {
      line.notice_months = static_cast<std::int32_t>(*draft.notice_months);
    }
  }
  if (std::abs(days_between(signed_on, line.start)) > 3653) {
    problems.push_back({place("start"), say("The start is more than ten years from the signing.",
                                            "Starten ligger mer än tio år från signeringen.")});
  }
  if (draft.channel && trimmed(draft.channel_reason).empty()) {
    problems.push_back({place("channel_reason"),
                        say("Say why this channel was chosen.", "Skriv varför kanalen är vald.")});
  }
  if (!draft.channel && !draft.channel_reason.empty()) {
    problems.push_back({place("channel_reason"), say("There is a reason but no chosen channel.",
                                                     "Det finns ett skäl men ingen vald kanal.")});
  }
  return line;
}

}  // namespace

Result<Deal> make_deal(const DealDraft& draft, Date today, std::string_view company_currency) {
  std::vector<Problem> problems;
  if (draft.signed_on > today) {
    problems.push_back({"/signed_on", say("A deal cannot be signed in the future ({}).",
                                          "En affär kan inte vara signerad i framtiden ({}).",
                                          draft.signed_on.text())});
  }
  if (draft.first_contact_on && *draft.first_contact_on > draft.signed_on) {
    problems.push_back(
        {"/first_contact_on", say("The first contact cannot be after the signing.",
                                  "Första kontakten kan inte vara efter signeringen.")});
  }
  judge_shares(draft, problems);
  judge_overlays(draft, problems);
  const Exchange exchange = make_exchange(draft, company_currency, problems);
  if (draft.lines.empty()) {
    problems.push_back(
        {"/lines", say("A deal has at least one line.", "En affär har minst en avtalsrad.")});
  } else if (draft.lines.size() > lines_max) {
    problems.push_back({"/lines", say("A deal has at most {} lines.",
                                      "En affär har högst {} avtalsrader.", lines_max)});
  }

  Deal deal;
  deal.customer = draft.customer;
  deal.signed_on = draft.signed_on;
  deal.first_contact_on = draft.first_contact_on;
  deal.external_id = std::string{trimmed(draft.external_id)};
  deal.note = std::string{trimmed(draft.note)};
  deal.currency = exchange.currency;
  deal.rate = exchange.rate;
  for (const ShareDraft& share : draft.shares) {
    deal.shares.push_back({share.seller, static_cast<std::int32_t>(share.basis_points)});
  }
  for (const ShareDraft& overlay : draft.overlays) {
    deal.overlays.push_back({overlay.seller, static_cast<std::int32_t>(overlay.basis_points)});
  }
  for (std::size_t i = 0; i < std::min(draft.lines.size(), lines_max); ++i) {
    deal.lines.push_back(make_line(draft.lines[i], draft.signed_on, exchange, Place{i}, problems));
  }
  if (!problems.empty()) return refuse(std::move(problems));
  return deal;
}

Money volume_of_months(Money volume_per_year, std::int64_t months) {
  return scaled(volume_per_year, months, 12);
}

std::vector<ScheduledVolume> schedule(const Line& line, Date signed_on, MultiYearPolicy policy,
                                      Date until) {
  std::vector<ScheduledVolume> volumes;
  const Money a = line.volume_per_year;
  const auto stands = [&](Date on) { return !line.ended_on || on <= *line.ended_on; };
  const auto add = [&](std::int32_t k, Money amount) {
    const Date on = signed_on.plus_months(12 * k);
    if (!stands(on)) return;
    std::optional<Date> notice_day;
    if (k > 0 && line.notice_months) notice_day = on.plus_months(-*line.notice_months);
    volumes.push_back({on, amount, k, notice_day});
  };
  switch (line.term) {
    case Term::one_off:
      add(0, a);
      break;
    case Term::fixed: {
      if (policy == MultiYearPolicy::full_term_unless_notice && !line.notice_months) {
        add(0, volume_of_months(a, line.months));
        break;
      }
      for (std::int32_t k = 0; 12 * k < line.months; ++k) {
        add(k,
            volume_of_months(a, std::min(12 * (k + 1), line.months)) - volume_of_months(a, 12 * k));
      }
      break;
    }
    case Term::rolling:
      for (std::int32_t k = 0;
           signed_on.plus_months(12 * k) <= until && stands(signed_on.plus_months(12 * k)); ++k) {
        add(k, a);
      }
      break;
  }
  return volumes;
}

std::vector<Money> invoiced_by_month(const Line& line, Month from, Month to) {
  std::vector<Money> months;
  const Month start = line.start.month();
  for (Month month = from; month <= to; month = month.plus(1)) {
    const int m = month.number() - start.number();  // whole months since the start
    Money amount;
    const bool running = m >= 0 && (!line.ended_on || month.first_day() <= *line.ended_on);
    switch (line.term) {
      case Term::one_off:
        if (m == 0) amount = line.volume_per_year;
        break;
      case Term::fixed:
        if (running && m < line.months) {
          amount = volume_of_months(line.volume_per_year, m + 1) -
                   volume_of_months(line.volume_per_year, m);
        }
        break;
      case Term::rolling:
        if (running) {
          amount = volume_of_months(line.volume_per_year, m + 1) -
                   volume_of_months(line.volume_per_year, m);
        }
        break;
    }
    months.push_back(amount);
  }
  return months;
}

std::optional<Money> total_contract_value(const Line& line) {
  switch (line.term) {
    case Term::one_off:
      return line.volume_per_year;
    case Term::fixed:
      return volume_of_months(line.volume_per_year, line.months);
    case Term::rolling:
      return {};
  }
  std::unreachable();
}

}  // namespace kvartett
