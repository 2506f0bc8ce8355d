// The log in words: a person's name, what she did, and what fields and values are called, in the
// language of who reads it.
#pragma once

#include <map>
#include <string>

#include "kvartett/app/view_audit.h"

namespace kvartett {

// Whether a deal still says what it said when it was signed.
bool is_as_signed(const KeptDeal& deal);

// Lives shorter than what it tells of.
class AuditTeller {
 public:
  AuditTeller(const Snapshot& company, const Directory& directory, Language language)
      : ledger_{company.ledger}, directory_{directory}, language_{language} {}

  // Her name; the server's own doings and the command line's are the server's.
  const std::string& who(UserNumber user);
  // "Karin Öst signed Norrlands Bygg AB, 1,200,000 SEK a year."
  std::string sentence(const AuditItem& item);
  std::string kind(AuditKind kind) const;              // "Deal signed"
  std::string about(const AuditRecord& record);        // the name of what it concerns
  std::string field(const AuditChange& change) const;  // "Volume a year, line 2"
  // Empty for nothing. `field` tells what a number counts.
  std::string value(AuditField field, const AuditValue& value) const;
  std::string more(std::int32_t count) const;  // "and 12 more"

 private:
  const FiscalYear& year_of(const AuditRecord& record) const;  // of a budget
  std::string amount(Money amount) const;
  const std::string& in(const Sentence& sentence) const { return sentence.in(language_); }

  const Ledger& ledger_;
  const Directory& directory_;
  Language language_;
  std::map<UserNumber, std::string> names_;
};

}  // namespace kvartett
