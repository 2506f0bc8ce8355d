// The demo: a Swedish company that has lived for more than three years, made from a seed by the
// same deeds as everything else, and dated so that it is alive today.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "kvartett/app/app.h"
#include "kvartett/auth/password.h"

namespace kvartett {

// Someone whom a visitor can be with one click.
struct DemoPerson {
  std::string email;
  std::string password;
  std::string name;
  Role role = Role::viewer;
  Sentence title;
};

struct Demo {
  Id<Company> company;
  std::vector<DemoPerson> people;
};

// Opens the company in an App that has none. The same seed and day give the same company.
// `progress` is told how many deals of how many are signed.
Demo make_demo(App& app, Passwords& passwords, std::uint64_t seed,
               const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace kvartett
