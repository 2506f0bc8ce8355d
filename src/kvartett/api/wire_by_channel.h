// One of something for each channel, under the channel's name, always in the order of the channels.
#pragma once

#include <array>

#include "kvartett/api/wire.h"

namespace kvartett::wire {

template <class T>
struct ByChannel {
  T renewal;
  T cross_sell;
  T win_back;
  T new_sales;
  BOOST_DESCRIBE_CLASS(ByChannel, (), (renewal, cross_sell, win_back, new_sales), (), ())
};

template <class T, class Of>
ByChannel<T> by_channel(Of of) {
  return {of(Channel::renewal), of(Channel::cross_sell), of(Channel::win_back),
          of(Channel::new_sales)};
}

template <class T>
ByChannel<T> by_channel(const std::array<T, 4>& all) {
  return {all[0], all[1], all[2], all[3]};
}

}  // namespace kvartett::wire
