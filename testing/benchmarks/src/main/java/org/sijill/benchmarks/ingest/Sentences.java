package org.sijill.benchmarks.ingest;

import java.util.List;
import java.util.Random;

/** Sentences as newspapers write them, put together from parts. Made up for this project; they report nothing. */
final class Sentences {

    private static final List<String> SPEAKERS = List.of(
            "قال وزير الخارجية الأميركي جون كيري",
            "أعلن المرصد السوري لحقوق الإنسان",
            "ذكرت وكالة الأنباء الرسمية",
            "أكد المبعوث الأممي ستافان دي ميستورا",
            "أفاد مراسلنا في المنطقة",
            "صرح المتحدث باسم الكرملين",
            "نقلت مصادر طبية عن مدير المستشفى",
            "أضاف بيان وزارة الدفاع الروسية");

    private static final List<String> EVENTS = List.of(
            "أن الطيران الحربي شن غارات على أحياء",
            "أن قوات المعارضة انسحبت من مواقع في",
            "أن قافلة مساعدات إنسانية وصلت إلى",
            "أن وقف إطلاق النار دخل حيز التنفيذ في",
            "أن مئات المدنيين نزحوا من",
            "أن اشتباكات عنيفة دارت قرب",
            "أن المفاوضات استؤنفت بشأن مستقبل",
            "أن قذائف هاون سقطت على");

    private static final List<String> PLACES = List.of(
            "شرق حلب",
            "ريف إدلب",
            "مدينة حمص",
            "الغوطة الشرقية",
            "دير الزور",
            "مدينة الموصل",
            "ريف دمشق",
            "الحسكة",
            "صنعاء",
            "مدينة سرت");

    private static final List<String> TIMES = List.of(
            "يوم الثلاثاء 20 أيلول/سبتمبر 2016",
            "مساء أمس",
            "في الأسبوع الماضي",
            "منذ شهر آب/أغسطس",
            "خلال الساعات الأربع والعشرين الماضية",
            "في 24 سبتمبر",
            "قبل ثلاثة أيام",
            "صباح الجمعة");

    private static final List<String> ENDS = List.of(
            "ما أدى إلى سقوط عشرات القتلى والجرحى",
            "وسط مخاوف من تصعيد جديد",
            "في حين دعت الأمم المتحدة إلى ضبط النفس",
            "دون أن يصدر تعليق رسمي",
            "بحسب شهود عيان",
            "وفق ما أظهرته صور الأقمار الصناعية");

    private Sentences() {}

    /** One sentence; a number in it makes it differ from the others. */
    static String next(Random random) {
        return pick(SPEAKERS, random) + " " + pick(EVENTS, random) + " " + pick(PLACES, random) + " "
                + pick(TIMES, random) + " " + pick(ENDS, random) + " وعددهم " + random.nextInt(10_000) + ".";
    }

    private static String pick(List<String> parts, Random random) {
        return parts.get(random.nextInt(parts.size()));
    }
}
