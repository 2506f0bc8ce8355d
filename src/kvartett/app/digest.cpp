#include "kvartett/app/digest.h"

#include <algorithm>
#include <array>

#include "kvartett/app/view_sales.h"
#include "kvartett/app/view_standing.h"
#include "kvartett/app/view_work_lists.h"

namespace kvartett {
namespace {

constexpr std::size_t deals_max = 10;
constexpr std::size_t renewals_max = 5;
constexpr int renewals_within = 60;  // days

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

// The letter as it is written, line by line, in both its shapes.
class Letter {
 public:
  void greet(const std::string& words) {
    text_ += words + "\n\n";
    html_ += "<p style=\"color:#5c6066;margin:0 0 4px\">" + escaped(words) + "</p>";
  }
  void tell(const std::string& figure, const std::string& words) {
    text_ += figure + "\n" + words + "\n";
    html_ += "<p style=\"font-size:30px;font-weight:650;margin:0\">" + escaped(figure) +
             "</p><p style=\"color:#5c6066;margin:0 0 16px\">" + escaped(words) + "</p>";
  }
  void head(const std::string& words) {
    close();
    text_ += "\n" + words + "\n";
    html_ += "<h2 style=\"font-size:16px;margin:20px 0 6px\">" + escaped(words) + "</h2>";
  }
  void row(const std::string& name, const std::string& beside, const std::string& figure) {
    if (!in_table_) {
      html_ += "<table style=\"width:100%;border-collapse:collapse\">";
      in_table_ = true;
    }
    text_ += "  " + name + (beside.empty() ? "" : " (" + beside + ")") + ": " + figure + "\n";
    html_ += "<tr><td style=\"padding:6px 0;border-top:1px solid #e7e4dd\">" + escaped(name) +
             (beside.empty() ? ""
                             : "<br><span style=\"color:#5c6066;font-size:13px\">" +
                                   escaped(beside) + "</span>") +
             "</td><td style=\"padding:6px 0;border-top:1px solid #e7e4dd;text-align:right;"
             "white-space:nowrap\">" +
             escaped(figure) + "</td></tr>";
  }
  void say_so(const std::string& words) {
    close();
    text_ += "  " + words + "\n";
    html_ += "<p style=\"color:#5c6066;margin:0\">" + escaped(words) + "</p>";
  }
  void link(const std::string& words, const std::string& url) {
    close();
    text_ += "\n" + words + ": " + url + "\n";
    html_ += "<p style=\"margin:22px 0\"><a href=\"" + escaped(url) +
             "\" style=\"background:#1a1d21;color:#fff;padding:11px 18px;border-radius:10px;"
             "text-decoration:none\">" +
             escaped(words) + "</a></p>";
  }
  void foot(const std::string& words) {
    close();
    text_ += "\n-- \n" + words + "\n";
    html_ += "<p style=\"color:#5c6066;font-size:13px;margin:24px 0 0\">" + escaped(words) + "</p>";
  }
  std::string text() const { return text_; }
  std::string html() const {
    return "<!doctype html><html><body style=\"margin:0;padding:24px;background:#faf9f6;"
           "color:#1a1d21;font:15px/1.5 system-ui,Segoe UI,sans-serif\">"
           "<div style=\"max-width:560px;margin:0 auto\">" +
           html_ + "</div></body></html>";
  }

 private:
  void close() {
    if (in_table_) html_ += "</table>";
    in_table_ = false;
  }
  std::string text_;
  std::string html_;
  bool in_table_ = false;
};

class Writer {
 public:
  Writer(const App& app, const Actor& actor, const std::string& home)
      : app_{app},
        actor_{actor},
        home_{home},
        company_{app.snapshot(actor.company)},
        ledger_{company_->ledger},
        settings_{ledger_.settings()},
        language_{actor.language.value_or(settings_.language)},
        exponent_{find_currency_exponent(settings_.currency).value()} {}

  Result<Mail> write(const std::string& to, Date since) {
    StandingQuestion question;
    question.by.channel = true;
    question.filter.seller = actor_.seller;
    const StandingAnswer standing = TRY(view_standing(app_, actor_, question));
    const Standing& total = standing.table.total.standing;
    const std::string year = standing.table.query.year.name();

    letter_.greet(settings_.name + ", " + app_.today(actor_.company).text());
    if (total.remaining && total.goal) {
      const bool is_passed = total.remaining->minor_units() <= 0;
      letter_.tell(amount(is_passed ? -*total.remaining : *total.remaining),
                   is_passed ? in(say("past the goal of {} for {}", "över målet {} för {}",
                                      amount(*total.goal), year))
                             : in(left_of(amount(total.volume.actual), amount(*total.goal))));
    } else {
      letter_.tell(amount(total.volume.actual),
                   in(say("signed in {}; there is no goal yet",
                          "signerat {}; det finns inget mål än", year)));
    }
    tell_channels(standing.table);
    const std::size_t signed_now = TRY(tell_signed(since));
    TRY(tell_renewals());
    if (!home_.empty())
      letter_.link(in(say("Open Kvartett", "Öppna Kvartett")),
                   home_ + (actor_.seller ? "/my-year" : "/overview"));
    letter_.foot(in(say("You get this letter because you asked for it: My account, Letters.",
                        "Du får brevet för att du har bett om det: Mitt konto, Brev.")));
    Mail mail;
    mail.to = to;
    mail.subject = subject(total, signed_now);
    mail.text = letter_.text();
    mail.html = letter_.html();
    return mail;
  }

 private:
  // Of her own year, of the team's that she leads, or of the company's.
  Sentence left_of(const std::string& actual, const std::string& goal) const {
    if (actor_.seller) {
      return say("left of your year: {} of {} signed", "kvar av ditt år: {} av {} signerat", actual,
                 goal);
    }
    if (actor_.team) {
      const std::string& team = ledger_.team(*actor_.team).value.name;
      return say("left of the year of {}: {} of {} signed", "kvar av året för {}: {} av {} signerat",
                 team, actual, goal);
    }
    return say("left of the company's year: {} of {} signed",
               "kvar av företagets år: {} av {} signerat", actual, goal);
  }

  std::string subject(const Standing& total, std::size_t signed_now) const {
    const std::string deals = signed_now == 1 ? in(say("1 deal", "1 affär"))
                                              : in(say("{} deals", "{} affärer", signed_now));
    if (!total.remaining || total.remaining->minor_units() <= 0)
      return in(say("{} signed", "{} signerade", deals));
    return in(say("{} signed, {} left", "{} signerade, {} kvar", deals, amount(*total.remaining)));
  }

  void tell_channels(const StandingTable& table) {
    letter_.head(in(say("The four channels", "De fyra kanalerna")));
    for (const Channel channel : channels_in_order) {
      Standing its;
      for (const StandingRow& row : table.rows) {
        if (row.key.channel == static_cast<std::int32_t>(channel)) its = row.standing;
      }
      const std::string beside = its.pace ? pace(*its.pace) : "";
      letter_.row(
          in(name_of(channel)), beside,
          its.goal ? in(say("{} of {}", "{} av {}", amount(its.volume.actual), amount(*its.goal)))
                   : amount(its.volume.actual));
    }
  }

  // How many there are.
  Result<std::size_t> tell_signed(Date since) {
    DealQuestion question;
    question.from = since;
    question.filter.seller = actor_.seller;
    question.limit = 1000;
    const DealList list = TRY(view_deals(app_, actor_, question));
    letter_.head(in(say("Signed since {}", "Signerat sedan {}", since.text())));
    std::size_t counted = 0;
    for (const Id<Deal> id : list.deals) {
      const KeptDeal& kept = ledger_.deal(id);
      const Deal& deal = kept.value;
      if (deal.is_void) continue;
      if (++counted > deals_max) continue;
      Money volume;
      for (std::size_t i = 0; i < deal.lines.size(); ++i) {
        if (deal.counts(i)) volume += deal.lines[i].volume_per_year;
      }
      std::string who;
      for (const Share& share : deal.shares)
        who += (who.empty() ? "" : ", ") + ledger_.seller(share.seller).value.name;
      letter_.row(ledger_.customer(ledger_.resolved(deal.customer)).value.name,
                  actor_.seller ? deal.signed_on.text() : who, amount(volume));
    }
    if (counted == 0) {
      letter_.say_so(in(say("Nothing yet. What runs out below is the nearest.",
                            "Inget än. Det som löper ut här nedanför ligger närmast.")));
    } else if (counted > deals_max) {
      letter_.say_so(in(say("and {} more", "och {} till", counted - deals_max)));
    }
    return counted;
  }

  Result<void> tell_renewals() {
    RenewalQuestion question;
    question.days = renewals_within;
    question.seller = actor_.seller;
    const RenewalList list = TRY(view_renewals(app_, actor_, question));
    if (list.lines.empty()) return {};
    letter_.head(in(say("Runs out within {} days: {} a year", "Löper ut inom {} dagar: {} per år",
                        renewals_within, amount(list.volume_per_year))));
    for (std::size_t i = 0; i < std::min(list.lines.size(), renewals_max); ++i) {
      const RenewalLine& line = list.lines[i];
      const KeptDeal& kept = ledger_.deal(line.line.deal);
      letter_.row(ledger_.customer(ledger_.resolved(kept.value.customer)).value.name,
                  line.ends_on.text(), amount(ledger_.line(line.line).volume_per_year));
    }
    return {};
  }

  // As on the pages: within two per cent of the season is on pace.
  std::string pace(double pace) const {
    const std::string of = fmt::format("{:.0f} %", pace * 100);
    if (pace > 1.02) return in(say("ahead of pace, {}", "före takten, {}", of));
    if (pace < 0.98) return in(say("behind pace, {}", "efter takten, {}", of));
    return in(say("on pace", "i takt"));
  }
  std::string amount(Money amount) const {
    const Money whole =
        exponent_ == 2 ? Money::minor(scaled(amount, 1, 100).minor_units() * 100) : amount;
    const Sentence words = written(whole, exponent_);
    if (settings_.currency == "SEK" && language_ == Language::swedish) return words.swedish + " kr";
    return in(words) + " " + settings_.currency;
  }
  const std::string& in(const Sentence& sentence) const { return sentence.in(language_); }

  static constexpr std::array channels_in_order = {Channel::renewal, Channel::cross_sell,
                                                   Channel::win_back, Channel::new_sales};

  const App& app_;
  const Actor& actor_;
  const std::string& home_;
  std::shared_ptr<const Snapshot> company_;
  const Ledger& ledger_;
  const Settings& settings_;
  Language language_;
  int exponent_;
  Letter letter_;
};

}  // namespace

Result<Mail> write_digest(const App& app, const Actor& actor, const std::string& to, Date since,
                          const std::string& home) {
  return Writer{app, actor, home}.write(to, since);
}

}  // namespace kvartett
