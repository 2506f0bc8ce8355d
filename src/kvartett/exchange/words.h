// The words in a deal list that say how far a deal has come and which channel it came through, in
// the Nordic languages and English and as CRM systems spell them.
#pragma once

#include <optional>
#include <string_view>

#include "kvartett/domain/company.h"

namespace kvartett {

// Only a deal that is won is volume; what is neither won nor lost is open.
enum class Outcome { won, lost, open };
Outcome outcome_of(std::string_view cell);

// `rules_decide`: the word leaves it open, like HubSpot's "Existing Business".
enum class ChannelWord { renewal, cross_sell, win_back, new_sales, rules_decide };
// Nothing for a word we do not know.
std::optional<ChannelWord> find_channel_word(std::string_view cell);

}  // namespace kvartett
