#include "kvartett/api/wire_kam.h"

#include "kvartett/api/wire_satisfaction.h"

namespace kvartett::wire {
namespace {

struct VolumeAnswer {
  Money actual;
  std::optional<Money> goal;
  std::optional<Money> remaining;
  std::optional<double> attainment;
  std::optional<Money> expected;
  std::optional<double> pace;
};
BOOST_DESCRIBE_STRUCT(VolumeAnswer, (), (actual, goal, remaining, attainment, expected, pace))
struct ChannelVolumeAnswer : VolumeAnswer {
  Channel channel = Channel::renewal;
};
BOOST_DESCRIBE_STRUCT(ChannelVolumeAnswer, (VolumeAnswer), (channel))

struct RevenueAnswer {
  Money amount;
  Money year_before;
  std::optional<Money> goal;
  std::optional<Money> remaining;
  std::optional<double> attainment;
};
BOOST_DESCRIBE_STRUCT(RevenueAnswer, (), (amount, year_before, goal, remaining, attainment))

struct DeliveryAnswer {
  Money contracted;
  Money delivered;
  Money lag;
  std::optional<double> share;
  Money outside;
  bool is_behind = false;
};
BOOST_DESCRIBE_STRUCT(DeliveryAnswer, (), (contracted, delivered, lag, share, outside, is_behind))
struct DeliveryOfDaysAnswer : DeliveryAnswer {
  Date from;
  Date to;
};
BOOST_DESCRIBE_STRUCT(DeliveryOfDaysAnswer, (DeliveryAnswer), (from, to))

struct PromoterAnswer {
  std::int32_t net = 0;
  std::int32_t promoters = 0;
  std::int32_t passives = 0;
  std::int32_t detractors = 0;
  std::int32_t answers = 0;
};
BOOST_DESCRIBE_STRUCT(PromoterAnswer, (), (net, promoters, passives, detractors, answers))

struct ChannelAmount {
  Channel channel = Channel::renewal;
  Money amount;
};
BOOST_DESCRIBE_STRUCT(ChannelAmount, (), (channel, amount))
struct CallAnswer {
  CallReason reason = CallReason::never_asked;
  std::string why;
  std::optional<std::string> deal_id;
  std::optional<std::string> line_id;
};
BOOST_DESCRIBE_STRUCT(CallAnswer, (), (reason, why, deal_id, line_id))
struct AmountAnswer {
  Money amount;
  Money year_before;
};
BOOST_DESCRIBE_STRUCT(AmountAnswer, (), (amount, year_before))
struct CustomerAnswer {
  std::string customer_id;
  std::string customer_name;
  std::optional<Date> owned_from;
  std::optional<Date> owned_until;
  Money volume;
  std::vector<ChannelAmount> volume_by_channel;
  AmountAnswer revenue;
  std::optional<DeliveryAnswer> delivery;
  std::vector<ScoreAnswer> scores;
  std::vector<CallAnswer> calls;
};
BOOST_DESCRIBE_STRUCT(CustomerAnswer, (),
                      (customer_id, customer_name, owned_from, owned_until, volume,
                       volume_by_channel, revenue, delivery, scores, calls))

struct KamAnswer {
  std::string seller_id;
  std::string seller_name;
  bool is_kam = false;
  FiscalYearAnswer fiscal_year;
  Date on;
  VolumeAnswer volume;
  std::vector<ChannelVolumeAnswer> volume_by_channel;
  RevenueAnswer revenue;
  std::optional<DeliveryOfDaysAnswer> delivery;
  Date nps_from;
  std::optional<PromoterAnswer> nps;
  std::optional<PromoterAnswer> company_nps;
  std::vector<CustomerAnswer> customers;
  Version version = 0;
};
BOOST_DESCRIBE_STRUCT(KamAnswer, (),
                      (seller_id, seller_name, is_kam, fiscal_year, on, volume, volume_by_channel,
                       revenue, delivery, nps_from, nps, company_nps, customers, version))

VolumeAnswer volume(const Standing& standing) {
  return {standing.volume.actual, standing.goal,     standing.remaining,
          standing.attainment,    standing.expected, standing.pace};
}

DeliveryAnswer delivery_answer(const Delivery& delivery) {
  DeliveryAnswer answer{delivery.contracted, delivery.delivered,  delivery.lag(), {},
                        delivery.outside,    delivery.is_behind()};
  if (delivery.contracted != Money{}) {
    answer.share = static_cast<double>(delivery.delivered.minor_units()) /
                   static_cast<double>(delivery.contracted.minor_units());
  }
  return answer;
}

std::optional<PromoterAnswer> promoters(const PromoterScore& score) {
  if (score.answers() == 0) return {};
  return PromoterAnswer{score.net(), score.promoters, score.passives, score.detractors,
                        score.answers()};
}

CustomerAnswer customer_answer(const Names& names, const KamCustomer& customer) {
  CustomerAnswer answer;
  answer.customer_id = names.text(customer.id);
  answer.customer_name = names.name(customer.id);
  answer.owned_from = customer.owned_from;
  answer.owned_until = customer.owned_until;
  answer.volume = customer.volume;
  for (const Channel channel : channels)
    answer.volume_by_channel.push_back({channel, customer.volume_by_channel[index(channel)]});
  answer.revenue = {customer.revenue.amount, customer.revenue.year_before};
  if (customer.delivery) answer.delivery = delivery_answer(*customer.delivery);
  for (const Id<Score> id : customer.scores) answer.scores.push_back(score_answer(names, id));
  for (const CallFor& call : customer.calls) {
    CallAnswer told{call.reason, names.say(call.why), {}, {}};
    if (call.line) {
      told.deal_id = names.text(call.line->deal);
      told.line_id = names.text(*call.line);
    }
    answer.calls.push_back(std::move(told));
  }
  return answer;
}

}  // namespace

std::string kam(const Names& names, const KamView& view) {
  KamAnswer answer;
  answer.seller_id = names.text(view.kam);
  answer.seller_name = names.name(view.kam);
  answer.is_kam = names.ledger().seller(view.kam).value.is_kam;
  answer.fiscal_year = fiscal_year(view.year);
  answer.on = view.on;
  answer.volume = volume(view.volume.total.standing);
  for (const StandingRow& row : view.volume.rows) {
    ChannelVolumeAnswer channel;
    static_cast<VolumeAnswer&>(channel) = volume(row.standing);
    channel.channel = static_cast<Channel>(row.key.channel);
    answer.volume_by_channel.push_back(channel);
  }
  answer.revenue = {view.revenue.amount, view.revenue.year_before, {}, {}, {}};
  if (view.revenue_goal) {
    answer.revenue.goal = view.revenue_goal->goal;
    answer.revenue.remaining = view.revenue_goal->remaining;
    answer.revenue.attainment = view.revenue_goal->attainment;
  }
  if (view.delivery) {
    DeliveryOfDaysAnswer& delivery = answer.delivery.emplace();
    static_cast<DeliveryAnswer&>(delivery) = delivery_answer(*view.delivery);
    delivery.from = *view.delivered_from;
    delivery.to = *view.delivered_to;
  }
  answer.nps_from = view.nps_from;
  answer.nps = promoters(view.nps);
  answer.company_nps = promoters(view.company_nps);
  for (const KamCustomer& customer : view.customers)
    answer.customers.push_back(customer_answer(names, customer));
  answer.version = names.ledger().version();
  return json::text(answer);
}

}  // namespace kvartett::wire
