// From what to what: the fields in which a thing differs from what it was, for the log.
#pragma once

#include "kvartett/ledger/audit.h"

namespace kvartett {

std::vector<AuditChange> changes(const Settings& before, const Settings& after);
std::vector<AuditChange> changes(const Team& before, const Team& after);
std::vector<AuditChange> changes(const Seller& before, const Seller& after);
std::vector<AuditChange> changes(const Customer& before, const Customer& after);
std::vector<AuditChange> changes(const Product& before, const Product& after);
// What someone typed: not what follows from it elsewhere, such as the day a renewed line ends.
std::vector<AuditChange> changes(const Deal& before, const Deal& after);
std::vector<AuditChange> changes(const Budget& before, const Budget& after);

}  // namespace kvartett
