places-choose = Choose a commune
