#pragma once

// Included by two translation units: what chitieu defines must link.
#include <chitieu/chitieu.hpp>
#include <chitieu/version.hpp>

int version_minor_of_the_other();
