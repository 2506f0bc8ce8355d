// Work lists and duplicate customers on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/view_duplicates.h"
#include "kvartett/app/view_work_lists.h"

namespace kvartett::wire {

// `from`: the place in the list of the first that is shown.
std::string renewals(const Names& names, const RenewalList& list, std::size_t from,
                     std::size_t limit);
std::string win_backs(const Names& names, const WinBackList& list, std::size_t from,
                      std::size_t limit);
std::string duplicates(const Names& names, const DuplicateList& list, std::size_t from,
                       std::size_t limit);
// The list is cut already; it begins at `from`.
std::string cross_sell(const Names& names, const CrossSellList& list, std::size_t from);
std::string new_sales(const Names& names, const NewSalesNeeded& needed);

}  // namespace kvartett::wire
