// Amounts in tests, in kronor or öre, and how doctest shows them.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>

#include "kvartett/domain/company.h"
#include "kvartett/domain/money.h"

namespace kvartett {

inline Money sek(std::int64_t kronor) { return Money::minor(kronor * 100); }
inline Money ore(std::int64_t ore) { return Money::minor(ore); }

}  // namespace kvartett

template <>
struct doctest::StringMaker<kvartett::Money> {
  static String convert(kvartett::Money amount) {
    return kvartett::text(amount, 2, ' ', ',').c_str();
  }
};
template <>
struct doctest::StringMaker<kvartett::Channel> {
  static String convert(kvartett::Channel channel) {
    return kvartett::name_of(channel).english.c_str();
  }
};
