"""The words that the measured newspaper is made of: sections, people, tags and pieces of sentences. No logic."""

from __future__ import annotations

# One section a line, two spaces of indent a level; 45 in all.
SECTIONS = """
Thời sự
  Trong tỉnh
    Nghị trường
    Cải cách hành chính
  Trong nước
  Quốc tế
Kinh tế
  Nông nghiệp
    Cà phê
    Hồ tiêu
    Sầu riêng
  Công nghiệp
    Năng lượng
  Thương mại
  Ngân hàng
Xã hội
  Dân sinh
    Giảm nghèo
    Nước sạch
  Việc làm
  Tôn giáo
Giáo dục
  Tuyển sinh
  Gương thầy trò
Y tế
  Phòng bệnh
  Sống khỏe
Văn hóa
  Lễ hội
    Cồng chiêng
    Nhà rông
  Sách
  Âm nhạc
Du lịch
  Cung đường
  Món ngon
Thể thao
  Bóng đá
    Sân cỏ tỉnh nhà
  Võ thuật
Pháp luật
  Tòa án
  Cảnh giác
Môi trường
Bạn đọc viết
"""

FAMILY_NAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Đinh", "Rơ Lan", "Ksor", "Puih")
MIDDLE_NAMES = ("Thị", "Văn", "Ngọc", "Hải", "Minh")
GIVEN_NAMES = ("An", "Bình", "Châu", "Đăng", "Hạnh", "Khoa", "Lụa", "Mai", "Oanh", "Tú")

# A tag is a topic, or a topic and a place.
TOPICS = (
    "Chợ phiên", "Cầu treo", "Mùa mưa", "Hạn hán", "Giá nông sản", "Khuyến nông", "Học bổng", "Tiêm phòng",
    "Cấp cứu", "Hiến máu", "Đường liên xã", "Xe buýt", "Điện mặt trời", "Trồng rừng", "Nuôi ong", "Cá lồng",
    "Dệt vải", "Đan lát", "Kể sử thi", "Đua thuyền", "Bóng chuyền", "Đi bộ", "Thư viện", "Tủ sách", "Phố đêm",
)  # fmt: skip
PLACES = (
    "Phú Sơn", "Đăk Lung", "Ia Mơr", "Krông Sa", "Suối Đá", "Hồ Xanh", "Làng Trên", "Đồi Thông", "Bến Đò",
    "Cầu Gỗ", "Đèo Mây", "Kon Bră", "Tân Lộc", "An Hòa", "Đồng Me", "Thác Bạc", "Chư Nâm", "Ea Tiêu", "Vĩnh Phước",
    "Sông Con", "Gò Cao", "Bãi Dâu", "Rừng Khộp",
)  # fmt: skip

WHEN = (
    "Sáng nay", "Chiều qua", "Từ đầu mùa", "Trong hai ngày", "Giữa tuần này", "Sau trận mưa đêm", "Đúng phiên chợ",
    "Mỗi dịp cuối năm", "Ba năm trở lại đây", "Khi vụ gặt vừa xong", "Theo kế hoạch", "Trước giờ khai mạc",
)  # fmt: skip
WHO = (
    "bà con trong làng", "chính quyền xã", "các thầy cô giáo", "tổ hợp tác trồng cà phê", "đoàn kiểm tra của tỉnh",
    "đội tuyển trẻ", "những người nuôi ong", "nhóm bác sĩ tình nguyện", "ban quản lý rừng", "hội phụ nữ",
    "chủ các quầy hàng", "đội cồng chiêng", "học sinh lớp mười hai", "nghệ nhân cao tuổi", "bộ đội biên phòng",
    "hơn bốn mươi hộ dân", "công ty vận tải", "tổ bảo vệ dân phố", "khách phương xa", "hợp tác xã rau sạch",
)  # fmt: skip
DID = (
    "đã cùng nhau dựng lại", "vừa đưa vào sử dụng", "bắt đầu thử nghiệm", "đề nghị sớm sửa chữa", "góp công làm",
    "kiểm tra kỹ", "mở thêm", "gìn giữ", "chưa đồng tình với", "đang chờ đợi", "đón nhận", "cam kết hoàn thành",
    "giới thiệu với khách", "bàn cách nâng cấp", "ký kết thỏa thuận về", "trao tặng", "tạm dừng", "nhân rộng",
)  # fmt: skip
WHAT = (
    "cây cầu dân sinh", "lớp học ghép", "con đường liên thôn", "vườn ươm giống mới", "trạm bơm", "nhà văn hóa",
    "bản đồ số", "giải chạy địa hình", "tủ thuốc lưu động", "kho lạnh bảo quản trái cây", "mô hình du lịch vườn",
    "quỹ khuyến học", "tuyến xe sớm", "lễ cúng bến nước", "dàn chiêng cổ", "hồ chứa nước", "sân bóng cỏ", "bảng giá",
    "ứng dụng báo cháy", "khu chợ đêm",
)  # fmt: skip
HOW = (
    "với sự giúp đỡ của các xã bạn", "dù kinh phí còn thiếu", "nhanh hơn dự định một tháng",
    "theo cách làm của ông cha",
    "trong niềm vui của nhiều người", "mà không cần thêm biên chế", "để kịp mùa mưa tới",
    "bằng tiền tiết kiệm của mình",
    "ngay bên bờ suối", "cho đến tận khuya", "với hơn 1.200 lượt người tham gia", "từ nguồn vốn 3,5 tỷ đồng",
    "sau nhiều lần lỗi hẹn", "và hẹn gặp lại năm sau", "giữa tiếng chiêng ngân", "ở cả bảy thôn",
)  # fmt: skip
