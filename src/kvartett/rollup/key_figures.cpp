#include "kvartett/rollup/key_figures.h"

#include <algorithm>
#include <map>
#include <set>

#include "kvartett/domain/split.h"
#include "kvartett/ledger/renewal.h"

namespace kvartett {
namespace {

struct Tally {
  KeyFigures figures;
  std::set<Id<Customer>> new_customers;
  std::set<Id<Customer>> won_back;

  KeyFigures finished() const {
    KeyFigures done = figures;
    done.new_customers = static_cast<std::int32_t>(new_customers.size());
    done.won_back_customers = static_cast<std::int32_t>(won_back.size());
    return done;
  }
};

// A line, or the deal that begins with it, as something that belongs to rows.
struct Counted {
  const Deal& deal;
  const Line& line;
  Channel channel;
  Date on;  // the day on which its sellers' teams count
  Money volume;
};

// What of it falls to one row.
struct Part {
  std::int64_t basis_points = 0;
  Money volume;
};

class Gathering {
 public:
  Gathering(const KeyFigureQuery& query, const Ledger& ledger) : query_{query}, ledger_{ledger} {
    if (query.filter.customer) customer_ = ledger.resolved(*query.filter.customer);
  }

  void add_signed() {
    Deal deal;
    for (std::size_t d = 0; d < ledger_.deals().size(); ++d) {
      const PackedDeal looked_at = ledger_.look(Id<Deal>::at(d));
      if (looked_at.is_void || looked_at.signed_on < query_.from ||
          looked_at.signed_on > query_.to) {
        continue;
      }
      ledger_.deals().read(d, deal);
      add_deal(deal);
      for (std::size_t l = 0; l < deal.lines.size(); ++l) {
        if (deal.counts(l)) add_customer(deal, deal.lines[l]);
      }
    }
  }

  void add_ended() {
    if (query_.filter.channel && *query_.filter.channel != Channel::renewal) return;
    for (const EndedLine& ended : find_ended(ledger_, query_.from, query_.to, query_.to)) {
      const Deal& deal = ledger_.deal(ended.line.deal).value;
      const Line& line = ledger_.line(ended.line);
      const Counted counted{deal, line, Channel::renewal, ended.last_day, line.volume_per_year};
      visit_rows(counted, [&](Tally& tally, const Part& part) {
        if (line.term == Term::fixed) tally.figures.expiring_volume += part.volume;
        if (!ended.is_renewed) {
          tally.figures.ended_volume += part.volume;
        } else if (line.term == Term::fixed) {
          tally.figures.renewed_volume += part.volume;
        }
      });
    }
  }

  KeyFigureTable table() const {
    KeyFigureTable table;
    for (const auto& [key, tally] : rows_) table.rows.push_back({key, tally.finished()});
    table.total = total_.finished();
    return table;
  }

 private:
  void add_deal(const Deal& deal) {
    const Line* first = nullptr;
    Money volume;
    for (std::size_t l = 0; l < deal.lines.size(); ++l) {
      if (!deal.counts(l)) continue;
      if (!first) first = &deal.lines[l];
      volume += deal.lines[l].volume_per_year;
    }
    if (!first) return;
    const Counted counted{deal, *first, first->channel, deal.signed_on, volume};
    visit_rows(counted, [&](Tally& tally, const Part& part) {
      tally.figures.deal_basis_points += part.basis_points;
      ++tally.figures.deals_behind;
      tally.figures.signed_volume += part.volume;
      if (deal.first_contact_on) {
        tally.figures.cycle_days.push_back(days_between(*deal.first_contact_on, deal.signed_on));
      }
    });
  }

  void add_customer(const Deal& deal, const Line& line) {
    if (line.channel != Channel::new_sales && line.channel != Channel::win_back) return;
    const Id<Customer> customer = ledger_.resolved(deal.customer);
    const Counted counted{deal, line, line.channel, deal.signed_on, line.volume_per_year};
    visit_rows(counted, [&](Tally& tally, const Part&) {
      (line.channel == Channel::new_sales ? tally.new_customers : tally.won_back).insert(customer);
    });
  }

  // Calls visit(tally, part) once for each row that has a part in it, and once for the total.
  template <class Visit>
  void visit_rows(const Counted& counted, const Visit& visit) {
    const Filter& filter = query_.filter;
    const Id<Customer> customer = ledger_.resolved(counted.deal.customer);
    if ((filter.channel && *filter.channel != counted.channel) ||
        (customer_ && *customer_ != customer) ||
        (filter.product && filter.product != counted.line.product)) {
      return;
    }
    RowKey key;
    if (query_.by.channel) key.channel = static_cast<std::int32_t>(counted.channel);
    if (query_.by.customer) key.customer = customer.number;
    if (query_.by.product)
      key.product = counted.line.product ? counted.line.product->number : RowKey::none;

    std::vector<std::int64_t> weights;
    for (const Share& share : counted.deal.shares) weights.push_back(share.basis_points);
    const std::vector<Money> volumes = split(counted.volume, weights);
    std::map<RowKey, Part> parts;
    Part whole;
    for (std::size_t s = 0; s < counted.deal.shares.size(); ++s) {
      const Share& share = counted.deal.shares[s];
      const auto team = team_on(ledger_.seller(share.seller).value, counted.on);
      if (!filter.is_of(share.seller) || !filter.is_of(team)) continue;
      if (query_.by.seller) key.seller = share.seller.number;
      if (query_.by.team) key.team = team ? team->number : RowKey::none;
      for (Part* const part : {&parts[key], &whole}) {
        part->basis_points += share.basis_points;
        part->volume += volumes[s];
      }
    }
    if (parts.empty()) return;
    for (const auto& [row, part] : parts) {
      if (row != RowKey{}) visit(rows_[row], part);
    }
    visit(total_, whole);
  }

  const KeyFigureQuery& query_;
  const Ledger& ledger_;
  std::optional<Id<Customer>> customer_;
  std::map<RowKey, Tally> rows_;
  Tally total_;
};

}  // namespace

std::optional<Money> KeyFigures::average_size() const {
  if (deal_basis_points <= 0) return {};
  return scaled(signed_volume, whole_share, deal_basis_points);
}

std::optional<std::int32_t> KeyFigures::median_cycle_days() const {
  if (cycle_days.empty()) return {};
  std::vector<std::int32_t> days = cycle_days;
  std::ranges::sort(days);
  const std::size_t middle = days.size() / 2;
  if (days.size() % 2 == 1) return days[middle];
  return (days[middle - 1] + days[middle] + 1) / 2;
}

std::optional<double> KeyFigures::renewal_rate() const {
  if (expiring_volume == Money{}) return {};
  return static_cast<double>(renewed_volume.minor_units()) /
         static_cast<double>(expiring_volume.minor_units());
}

KeyFigureTable run(const KeyFigureQuery& query, const Ledger& ledger) {
  Gathering gathering{query, ledger};
  gathering.add_signed();
  gathering.add_ended();
  return gathering.table();
}

KeyFigureFormulas key_figure_formulas() {
  return {
      .deals =
          say("Deals signed in the year up to the day; half a share is half a deal, and a deal "
              "stands where its first line stands.",
              "Affärer som tecknats under året till och med dagen; en halv andel är en halv "
              "affär, och en affär står där dess första avtalsrad står."),
      .average_size = say("The volume per year of those deals, all lines ÷ the number of deals.",
                          "De affärernas volym per år, alla avtalsrader ÷ antalet affärer."),
      .median_cycle_days = say(
          "The middle one of the days from first contact to signing, of the deals that say when "
          "first contact was.",
          "Medianen av dagarna från första kontakt till signering, för de affärer som anger "
          "första kontakt."),
      .new_customers =
          say("Customers with a line signed as a new sale, each once.",
              "Kunder med en avtalsrad tecknad som nyförsäljning, var och en en gång."),
      .won_back_customers = say("Customers with a line signed as a win-back, each once.",
                                "Kunder med en avtalsrad tecknad som vinn tillbaka, var och en en "
                                "gång."),
      .renewal_rate =
          say("Of the volume per year of fixed contracts whose last day lay in the year up to the "
              "day: what was renewed, by name or by a new signing of the same product ÷ all of it.",
              "Av volymen per år i avtal på bestämd tid vars sista dag låg i året till och med "
              "dagen: det som förlängts, namngivet eller genom att samma produkt tecknats igen ÷ "
              "allt."),
      .ended_volume =
          say("The volume per year of contracts whose last day lay in the year up to the day and "
              "that were not renewed: those that ran out and those that were terminated.",
              "Volymen per år i avtal vars sista dag låg i året till och med dagen och som inte "
              "förlängts: de som löpt ut och de som sagts upp."),
  };
}

}  // namespace kvartett
