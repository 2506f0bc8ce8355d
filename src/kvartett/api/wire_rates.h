// Exchange rates on the wire.
#pragma once

#include "kvartett/api/wire.h"
#include "kvartett/app/keep_rates.h"

namespace kvartett::wire {

Result<std::vector<RateOfDay>> read_rates(const json::Value& body);

std::string rate(const Names& names, const KnownRate& known);
std::string page_of_rates(const Names& names, const RateList& list);
std::string added_rates(std::size_t added);
std::string rates_file(const Names& names, const RatesReport& report);

// The faults of a file: its rows are places in the body ("/17"), and said in words too.
Problems faults_of_file(Problems problems);

// Where a page of rates goes on. Nothing for a text that is no such place.
std::optional<RatesQuestion::Place> find_place(std::string_view cursor);

}  // namespace kvartett::wire
