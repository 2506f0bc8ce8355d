#include "kvartett/app/close_months.h"

#include "kvartett/auth/permission.h"

namespace kvartett {

Month last_closable(Date today) { return today.month().plus(-1); }

Result<std::shared_ptr<const Snapshot>> close_months(App& app, const Actor& actor, Version changes,
                                                     std::optional<Month> through) {
  TRY(may(actor, Action::close_months));
  const auto deed = [&](Desk& desk) -> Result<std::int64_t> {
    if (desk.ledger().closed_changed_in() != changes) {
      return refuse(Wrong::stale,
                    say("Somebody else has changed this meanwhile: look at it again.",
                        "Någon annan har ändrat det här under tiden: titta på det igen."));
    }
    if (through && *through > last_closable(desk.today())) {
      return refuse(
          Wrong::invalid,
          say("{} is not over yet: a month can be closed when it has ended.",
              "{} är inte slut än: en månad kan stängas när den är till ända.", through->text()),
          "/through");
    }
    if (through != desk.ledger().closed_through()) desk.append({MonthsClosed{through}});
    return 0;
  };
  const Written written = TRY(app.write(actor, {}, deed));
  return written.company;
}

}  // namespace kvartett
