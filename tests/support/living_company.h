// A company in memory whose days pass. Tests do in it what people do, let it sleep, and wake it up
// on another day; what it has not kept is gone then.
#pragma once

#include <memory>
#include <string>

#include "kvartett/app/app.h"

namespace kvartett {

class LivingCompany {
 public:
  explicit LivingCompany(Date today, const Settings& settings = {});
  // Another company on the same server.
  LivingCompany(const LivingCompany& neighbour, const Settings& settings);
  ~LivingCompany();

  // The server is stopped, and started again on another day, with all its companies.
  void wake_up_on(Date today);

  App& app() { return *server_->app; }
  Store& disk() { return *server_->disk; }
  Id<Company> id() const { return id_; }
  Date today() const { return server_->today; }
  const Ledger& ledger() const { return server_->app->snapshot(id_)->ledger; }

  Actor manager() const { return {id_, 1, Role::manager, {}, {}}; }
  Actor admin() const { return {id_, 1, Role::admin, {}, {}}; }
  Actor as(Id<Seller> seller) const { return {id_, 100 + seller.number, Role::seller, seller, {}}; }

  // By name; added when there is none yet.
  Id<Seller> seller(const std::string& name);
  Id<Customer> customer(const std::string& name);
  Id<Product> product(const std::string& name, const std::string& group = {});
  Id<Team> team(const std::string& name);

 private:
  struct Server {
    std::shared_ptr<Store> disk;
    Date today;
    std::unique_ptr<App> app;
  };
  void found(const Settings& settings);

  std::shared_ptr<Server> server_;
  Id<Company> id_;
};

}  // namespace kvartett
