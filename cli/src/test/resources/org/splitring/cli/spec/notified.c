le32 {
        vq_index : 16; /* which queue */
        next_off : 15;
        next_wrap : 1;
};
