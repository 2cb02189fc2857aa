places-choose = Chọn xã, phường
